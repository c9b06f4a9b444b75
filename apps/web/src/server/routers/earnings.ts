import 'server-only';
import { onboardingInputSchema, statementInputSchema } from '@craftlane/contracts/earnings';
import { pageQueryShape } from '@craftlane/contracts/values/paging';
import { z } from 'zod';
import { protectedProcedure, router } from '../trpc';

const page = z.strictObject(pageQueryShape);

/** What a freelancer earns and how it is paid out; each sees their own. */
export const earningsRouter = router({
  account: protectedProcedure.query(({ ctx }) => ctx.services.payment.getPayoutAccount({}, ctx.call)),
  /** The same, after Stripe was asked how the account is now. */
  refreshAccount: protectedProcedure.mutation(({ ctx }) => ctx.services.payment.refreshPayoutAccount({}, ctx.call)),
  /** Where to tell Stripe what it has to know. */
  onboard: protectedProcedure
    .input(onboardingInputSchema)
    .mutation(({ ctx, input }) => ctx.services.payment.onboardFreelancer(input, ctx.call)),
  openDashboard: protectedProcedure.mutation(({ ctx }) => ctx.services.payment.openPayoutDashboard({}, ctx.call)),
  payouts: protectedProcedure.input(page).query(({ ctx, input }) => ctx.services.payment.listPayouts(input, ctx.call)),
  list: protectedProcedure.input(page).query(({ ctx, input }) => ctx.services.payment.listEarnings(input, ctx.call)),
  statement: protectedProcedure
    .input(statementInputSchema)
    .query(({ ctx, input }) => ctx.services.payment.getStatement(input, ctx.call)),
});

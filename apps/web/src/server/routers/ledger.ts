import 'server-only';
import { accountNameSchema } from '@craftlane/contracts/ledger';
import { pageQueryShape } from '@craftlane/contracts/values/paging';
import { instantSchema } from '@craftlane/contracts/values/text';
import { z } from 'zod';
import { protectedProcedure, router } from '../trpc';

/** The ledger as operators read it. */
export const ledgerRouter = router({
  trialBalance: protectedProcedure
    .input(z.strictObject({ at: instantSchema.optional() }))
    .query(({ ctx, input }) => ctx.services.payment.getTrialBalance(input, ctx.call)),
  lines: protectedProcedure
    .input(z.strictObject({ ...pageQueryShape, account: accountNameSchema }))
    .query(({ ctx, input }) => ctx.services.payment.listLedgerLines(input, ctx.call)),
});

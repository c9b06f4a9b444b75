import 'server-only';
import {
  changeableSettingsSchema,
  changeSettingsInputSchema,
  differenceQuerySchema,
  moveClockInputSchema,
  operatorReasonShape,
} from '@craftlane/contracts/operator';
import { pageQueryShape } from '@craftlane/contracts/values/paging';
import { idSchema } from '@craftlane/contracts/values/text';
import { z } from 'zod';
import { protectedProcedure, router } from '../trpc';

const page = z.strictObject(pageQueryShape);

/** The operators' console; the payment service decides who is one. */
export const operatorRouter = router({
  queues: protectedProcedure.query(({ ctx }) => ctx.services.payment.getOperatorQueues({}, ctx.call)),
  refunds: protectedProcedure.input(page).query(({ ctx, input }) => ctx.services.payment.listRefunds(input, ctx.call)),
  retryRefund: protectedProcedure
    .input(z.strictObject({ refundId: idSchema, ...operatorReasonShape }))
    .mutation(({ ctx, input }) => ctx.services.payment.retryRefund(input, ctx.call)),
  returnSetAside: protectedProcedure
    .input(z.strictObject({ sessionId: z.string(), ...operatorReasonShape }))
    .mutation(({ ctx, input }) => ctx.services.payment.returnSetAside(input, ctx.call)),
  payouts: protectedProcedure
    .input(page)
    .query(({ ctx, input }) => ctx.services.payment.listFailedPayouts(input, ctx.call)),
  retryTransfer: protectedProcedure
    .input(z.strictObject({ earningId: idSchema, ...operatorReasonShape }))
    .mutation(({ ctx, input }) => ctx.services.payment.retryTransfer(input, ctx.call)),
  retryReversal: protectedProcedure
    .input(z.strictObject({ reversalId: idSchema, ...operatorReasonShape }))
    .mutation(({ ctx, input }) => ctx.services.payment.retryReversal(input, ctx.call)),
  differences: protectedProcedure
    .input(differenceQuerySchema)
    .query(({ ctx, input }) => ctx.services.payment.listDifferences(input, ctx.call)),
  adoptRefund: protectedProcedure
    .input(z.strictObject({ differenceId: idSchema, ...operatorReasonShape }))
    .mutation(({ ctx, input }) => ctx.services.payment.adoptRefund(input, ctx.call)),
  explainDifference: protectedProcedure
    .input(z.strictObject({ differenceId: idSchema, ...operatorReasonShape }))
    .mutation(({ ctx, input }) => ctx.services.payment.explainDifference(input, ctx.call)),
  settings: protectedProcedure.query(({ ctx }) => ctx.services.payment.getSettings({}, ctx.call)),
  previewSettings: protectedProcedure
    .input(z.strictObject({ settings: changeableSettingsSchema }))
    .query(({ ctx, input }) => ctx.services.payment.previewSettings(input, ctx.call)),
  changeSettings: protectedProcedure
    .input(changeSettingsInputSchema)
    .mutation(({ ctx, input }) => ctx.services.payment.changeSettings(input, ctx.call)),
  clock: protectedProcedure.query(({ ctx }) => ctx.services.payment.getDemoClock({}, ctx.call)),
  moveClock: protectedProcedure
    .input(moveClockInputSchema)
    .mutation(({ ctx, input }) => ctx.services.payment.moveDemoClock(input, ctx.call)),
  actions: protectedProcedure
    .input(page)
    .query(({ ctx, input }) => ctx.services.payment.listOperatorActions(input, ctx.call)),
});

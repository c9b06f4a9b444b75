import 'server-only';
import {
  checkoutInputSchema,
  deadlineProposalSchema,
  deliverInputSchema,
  disputeInputSchema,
  dueOrdersInputSchema,
  evidenceInputSchema,
  extraProposalSchema,
  type Order,
  orderRoleSchema,
  orderStatusSchema,
  reasonInputSchema,
  refundInputSchema,
  requirementsInputSchema,
  resolutionInputSchema,
  revisionInputSchema,
  sideAmounts,
  statementTextSchema,
} from '@craftlane/contracts/payment';
import type { LinkedFile } from '@craftlane/contracts/values/files';
import { pageQueryShape } from '@craftlane/contracts/values/paging';
import { idSchema } from '@craftlane/contracts/values/text';
import { z } from 'zod';
import { type OwnedPurpose, urlForBrowsers } from '../files';
import { protectedProcedure, router } from '../trpc';

const byOrder = z.strictObject({ orderId: idSchema });
const inOrder = { orderId: idSchema };
const withReason = reasonInputSchema.extend(inOrder);

/** Checkout and orders; the payment service decides what each person may do. */
export const ordersRouter = router({
  /** Opens the payment page. The browser keeps `idempotencyKey` for one intent, so that a double click makes one order. */
  checkout: protectedProcedure
    .input(checkoutInputSchema.extend({ idempotencyKey: z.uuid() }))
    .mutation(({ ctx, input: { idempotencyKey, ...input } }) =>
      ctx.services.payment.checkout(input, { context: { ...ctx.call.context, idempotencyKey } }),
    ),
  /** The payment page of an order that still waits for its payment. */
  resumeCheckout: protectedProcedure
    .input(byOrder)
    .mutation(({ ctx, input }) => ctx.services.payment.resumeCheckout(input, ctx.call)),
  get: protectedProcedure
    .input(byOrder)
    .query(async ({ ctx, input }) => forBrowsers(await ctx.services.payment.getOrder(input, ctx.call))),
  list: protectedProcedure
    .input(z.strictObject({ role: orderRoleSchema, status: orderStatusSchema.optional(), ...pageQueryShape }))
    .query(({ ctx, input }) => ctx.services.payment.listOrders(input, ctx.call)),
  /** What the caller has to deliver in a stretch of time. */
  due: protectedProcedure
    .input(dueOrdersInputSchema)
    .query(({ ctx, input }) => ctx.services.payment.listDueOrders(input, ctx.call)),
  /** What the caller sold month by month, and what waits for their work. */
  sales: protectedProcedure.query(({ ctx }) => ctx.services.payment.getSales(undefined, ctx.call)),
  submitRequirements: protectedProcedure
    .input(requirementsInputSchema.extend(inOrder))
    .mutation(({ ctx, input }) => ctx.services.payment.submitRequirements(input, ctx.call)),
  skipRequirements: protectedProcedure
    .input(byOrder)
    .mutation(({ ctx, input }) => ctx.services.payment.skipRequirements(input, ctx.call)),
  deliver: protectedProcedure
    .input(deliverInputSchema.extend(inOrder))
    .mutation(({ ctx, input }) => ctx.services.payment.deliver(input, ctx.call)),
  requestRevision: protectedProcedure
    .input(revisionInputSchema.extend(inOrder))
    .mutation(({ ctx, input }) => ctx.services.payment.requestRevision(input, ctx.call)),
  extendReview: protectedProcedure
    .input(byOrder)
    .mutation(({ ctx, input }) => ctx.services.payment.extendReview(input, ctx.call)),
  accept: protectedProcedure.input(byOrder).mutation(({ ctx, input }) => ctx.services.payment.accept(input, ctx.call)),
  cancel: protectedProcedure
    .input(withReason)
    .mutation(({ ctx, input }) => ctx.services.payment.cancel(input, ctx.call)),
  requestCancellation: protectedProcedure
    .input(withReason)
    .mutation(({ ctx, input }) => ctx.services.payment.requestCancellation(input, ctx.call)),
  acceptCancellation: protectedProcedure
    .input(byOrder)
    .mutation(({ ctx, input }) => ctx.services.payment.acceptCancellation(input, ctx.call)),
  declineCancellation: protectedProcedure
    .input(byOrder)
    .mutation(({ ctx, input }) => ctx.services.payment.declineCancellation(input, ctx.call)),
  withdrawCancellation: protectedProcedure
    .input(byOrder)
    .mutation(({ ctx, input }) => ctx.services.payment.withdrawCancellation(input, ctx.call)),
  cancelLate: protectedProcedure
    .input(byOrder)
    .mutation(({ ctx, input }) => ctx.services.payment.cancelLate(input, ctx.call)),
  openDispute: protectedProcedure
    .input(disputeInputSchema.extend(inOrder))
    .mutation(({ ctx, input }) => ctx.services.payment.openDispute(input, ctx.call)),
  addEvidence: protectedProcedure
    .input(evidenceInputSchema.extend(inOrder))
    .mutation(({ ctx, input }) => ctx.services.payment.addEvidence(input, ctx.call)),
  /** An operator's decision. */
  resolveDispute: protectedProcedure
    .input(resolutionInputSchema.extend(inOrder))
    .mutation(({ ctx, input }) => ctx.services.payment.resolveDispute(input, ctx.call)),
  /** Money of a completed order back. The browser keeps `idempotencyKey` for one intent. */
  refund: protectedProcedure
    .input(refundInputSchema.extend({ ...inOrder, idempotencyKey: z.uuid() }))
    .mutation(({ ctx, input: { idempotencyKey, ...input } }) =>
      ctx.services.payment.refundOrder(input, { context: { ...ctx.call.context, idempotencyKey } }),
    ),
  /** What is, or will be, told the bank about a chargeback. */
  evidence: protectedProcedure
    .input(z.strictObject({ ...inOrder, chargebackId: z.string() }))
    .query(({ ctx, input }) => ctx.services.payment.getEvidence(input, ctx.call)),
  /** What speaks for the order, to the bank. */
  sendEvidence: protectedProcedure
    .input(statementTextSchema.extend({ ...inOrder, chargebackId: z.string() }))
    .mutation(({ ctx, input }) => ctx.services.payment.sendEvidence(input, ctx.call)),
  /** What banks called back. */
  chargebacks: protectedProcedure
    .input(z.strictObject(pageQueryShape))
    .query(({ ctx, input }) => ctx.services.payment.listChargebacks(input, ctx.call)),
  proposeExtra: protectedProcedure
    .input(extraProposalSchema.extend(inOrder))
    .mutation(({ ctx, input }) => ctx.services.payment.proposeExtra(input, ctx.call)),
  proposeDeadline: protectedProcedure
    .input(deadlineProposalSchema.extend(inOrder))
    .mutation(({ ctx, input }) => ctx.services.payment.proposeDeadline(input, ctx.call)),
  acceptChange: protectedProcedure
    .input(byOrder)
    .mutation(({ ctx, input }) => ctx.services.payment.acceptChange(input, ctx.call)),
  declineChange: protectedProcedure
    .input(byOrder)
    .mutation(({ ctx, input }) => ctx.services.payment.declineChange(input, ctx.call)),
  withdrawChange: protectedProcedure
    .input(byOrder)
    .mutation(({ ctx, input }) => ctx.services.payment.withdrawChange(input, ctx.call)),
  /** The payment page of the extra that was proposed. */
  payExtra: protectedProcedure
    .input(z.strictObject({ ...inOrder, extraRequestId: idSchema }))
    .mutation(({ ctx, input }) => ctx.services.payment.checkout(input, ctx.call)),
  /** The payment page of a tip. The browser keeps `idempotencyKey` for one intent. */
  tip: protectedProcedure
    .input(
      z.strictObject({
        ...inOrder,
        tipMinor: z.int().min(sideAmounts.min).max(sideAmounts.max),
        idempotencyKey: z.uuid(),
      }),
    )
    .mutation(({ ctx, input: { idempotencyKey, ...input } }) =>
      ctx.services.payment.checkout(input, { context: { ...ctx.call.context, idempotencyKey } }),
    ),
  /** What waits for an operator's decision. */
  disputes: protectedProcedure
    .input(z.strictObject(pageQueryShape))
    .query(({ ctx, input }) => ctx.services.payment.listDisputes(input, ctx.call)),
});

/** The order with links to its files as browsers reach them. */
function forBrowsers(order: Order): Order {
  return {
    ...order,
    deliveries: order.deliveries.map((each) => withLinks('delivery', each)),
    requirements: order.requirements.map((each) => withLinks('requirement', each)),
    timeline: order.timeline.map((each) => withLinks('evidence', each)),
  };
}

function withLinks<Thing extends { files: LinkedFile[] }>(purpose: OwnedPurpose, thing: Thing): Thing {
  const there = (url: string) => urlForBrowsers(purpose, url);
  const files = thing.files.map(({ preview, ...file }) => ({
    ...file,
    url: there(file.url),
    preview: preview && { smallUrl: there(preview.smallUrl), largeUrl: there(preview.largeUrl) },
  }));
  return { ...thing, files };
}

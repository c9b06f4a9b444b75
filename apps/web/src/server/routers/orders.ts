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
import type { RequestContext } from '../context';
import { type OwnedPurpose, urlForBrowsers } from '../files';
import { protectedProcedure, router } from '../trpc';

const byOrder = z.strictObject({ orderId: idSchema });
const inOrder = { orderId: idSchema };
/** Of every move. The browser keeps the key for one intent, so that what is sent again is done once. */
const ofMove = { orderId: idSchema, idempotencyKey: z.uuid() };
const move = z.strictObject(ofMove);
const withReason = reasonInputSchema.extend(ofMove);

/** Checkout and orders; the payment service decides what each person may do. */
export const ordersRouter = router({
  /** Opens the payment page. The browser keeps `idempotencyKey` for one intent, so that a double click makes one order. */
  checkout: protectedProcedure
    .input(checkoutInputSchema.extend({ idempotencyKey: z.uuid() }))
    .mutation(({ ctx, input }) => ctx.services.payment.checkout(...once(ctx.call, input))),
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
    .input(requirementsInputSchema.extend(ofMove))
    .mutation(({ ctx, input }) => ctx.services.payment.submitRequirements(...once(ctx.call, input))),
  skipRequirements: protectedProcedure
    .input(move)
    .mutation(({ ctx, input }) => ctx.services.payment.skipRequirements(...once(ctx.call, input))),
  deliver: protectedProcedure
    .input(deliverInputSchema.extend(ofMove))
    .mutation(({ ctx, input }) => ctx.services.payment.deliver(...once(ctx.call, input))),
  requestRevision: protectedProcedure
    .input(revisionInputSchema.extend(ofMove))
    .mutation(({ ctx, input }) => ctx.services.payment.requestRevision(...once(ctx.call, input))),
  extendReview: protectedProcedure
    .input(move)
    .mutation(({ ctx, input }) => ctx.services.payment.extendReview(...once(ctx.call, input))),
  accept: protectedProcedure
    .input(move)
    .mutation(({ ctx, input }) => ctx.services.payment.accept(...once(ctx.call, input))),
  cancel: protectedProcedure
    .input(withReason)
    .mutation(({ ctx, input }) => ctx.services.payment.cancel(...once(ctx.call, input))),
  requestCancellation: protectedProcedure
    .input(withReason)
    .mutation(({ ctx, input }) => ctx.services.payment.requestCancellation(...once(ctx.call, input))),
  acceptCancellation: protectedProcedure
    .input(move)
    .mutation(({ ctx, input }) => ctx.services.payment.acceptCancellation(...once(ctx.call, input))),
  declineCancellation: protectedProcedure
    .input(move)
    .mutation(({ ctx, input }) => ctx.services.payment.declineCancellation(...once(ctx.call, input))),
  withdrawCancellation: protectedProcedure
    .input(move)
    .mutation(({ ctx, input }) => ctx.services.payment.withdrawCancellation(...once(ctx.call, input))),
  cancelLate: protectedProcedure
    .input(move)
    .mutation(({ ctx, input }) => ctx.services.payment.cancelLate(...once(ctx.call, input))),
  openDispute: protectedProcedure
    .input(disputeInputSchema.extend(ofMove))
    .mutation(({ ctx, input }) => ctx.services.payment.openDispute(...once(ctx.call, input))),
  addEvidence: protectedProcedure
    .input(evidenceInputSchema.extend(ofMove))
    .mutation(({ ctx, input }) => ctx.services.payment.addEvidence(...once(ctx.call, input))),
  /** An operator's decision. */
  resolveDispute: protectedProcedure
    .input(resolutionInputSchema.extend(ofMove))
    .mutation(({ ctx, input }) => ctx.services.payment.resolveDispute(...once(ctx.call, input))),
  /** Money of a completed order back. */
  refund: protectedProcedure
    .input(refundInputSchema.extend(ofMove))
    .mutation(({ ctx, input }) => ctx.services.payment.refundOrder(...once(ctx.call, input))),
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
    .input(extraProposalSchema.extend(ofMove))
    .mutation(({ ctx, input }) => ctx.services.payment.proposeExtra(...once(ctx.call, input))),
  proposeDeadline: protectedProcedure
    .input(deadlineProposalSchema.extend(ofMove))
    .mutation(({ ctx, input }) => ctx.services.payment.proposeDeadline(...once(ctx.call, input))),
  acceptChange: protectedProcedure
    .input(move)
    .mutation(({ ctx, input }) => ctx.services.payment.acceptChange(...once(ctx.call, input))),
  declineChange: protectedProcedure
    .input(move)
    .mutation(({ ctx, input }) => ctx.services.payment.declineChange(...once(ctx.call, input))),
  withdrawChange: protectedProcedure
    .input(move)
    .mutation(({ ctx, input }) => ctx.services.payment.withdrawChange(...once(ctx.call, input))),
  /** The payment page of the extra that was proposed. */
  payExtra: protectedProcedure
    .input(z.strictObject({ ...inOrder, extraRequestId: idSchema }))
    .mutation(({ ctx, input }) => ctx.services.payment.checkout(input, ctx.call)),
  /** The payment page of a tip. */
  tip: protectedProcedure
    .input(z.strictObject({ ...ofMove, tipMinor: z.int().min(sideAmounts.min).max(sideAmounts.max) }))
    .mutation(({ ctx, input }) => ctx.services.payment.checkout(...once(ctx.call, input))),
  /** What waits for an operator's decision. */
  disputes: protectedProcedure
    .input(z.strictObject(pageQueryShape))
    .query(({ ctx, input }) => ctx.services.payment.listDisputes(input, ctx.call)),
});

/** The input without the key, and the call with it. */
function once<Input extends { idempotencyKey: string }>(call: RequestContext['call'], input: Input) {
  const { idempotencyKey, ...asked } = input;
  return [asked, { context: { ...call.context, idempotencyKey } }] as const;
}

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

import 'server-only';
import {
  checkoutInputSchema,
  deliverInputSchema,
  orderRoleSchema,
  orderStatusSchema,
  requirementsInputSchema,
  revisionInputSchema,
} from '@craftlane/contracts/payment';
import { pageQueryShape } from '@craftlane/contracts/values/paging';
import { idSchema } from '@craftlane/contracts/values/text';
import { z } from 'zod';
import { protectedProcedure, router } from '../trpc';

const byOrder = z.strictObject({ orderId: idSchema });
const inOrder = { orderId: idSchema };

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
  get: protectedProcedure.input(byOrder).query(({ ctx, input }) => ctx.services.payment.getOrder(input, ctx.call)),
  list: protectedProcedure
    .input(z.strictObject({ role: orderRoleSchema, status: orderStatusSchema.optional(), ...pageQueryShape }))
    .query(({ ctx, input }) => ctx.services.payment.listOrders(input, ctx.call)),
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
  accept: protectedProcedure.input(byOrder).mutation(({ ctx, input }) => ctx.services.payment.accept(input, ctx.call)),
});

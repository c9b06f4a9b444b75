import type { Tx } from '@craftlane/service-kit/db';
import { addJob } from '@craftlane/service-kit/jobs';
import { chargedBackByCheckout } from '../db/chargebacks.ts';
import { getCheckout, listWorkPayments } from '../db/checkouts.ts';
import { insertRefund, refundedByCheckout } from '../db/refunds.ts';
import { appendTimeline } from '../db/timeline.ts';
import type { PaymentDeps } from '../deps.ts';
import { allocateRefund } from '../domain/allocate-refund.ts';
import { type Order, totalMinor, worthMinor } from '../domain/order.ts';
import type { OrderMove } from '../domain/order-process.ts';
import { type WorkPayment, workOf } from '../domain/share-earnings.ts';
import { jobs } from '../jobs.ts';
import { countAdoptedRefunds } from './count-adopted-refunds.ts';

/**
 * Queues what a move gives back, a refund for each payment it comes from. The timeline, which both people read, names the part of the
 * work's price.
 */
export async function queueRefund(
  tx: Tx,
  deps: PaymentDeps,
  order: Order,
  { amountMinor, shownMinor, cause }: { amountMinor: number; shownMinor: number; cause: OrderMove },
): Promise<void> {
  const { newId } = deps;
  const { id: orderId, currency, updatedAt: at } = order;
  await appendTimeline(tx, orderId, [{ type: 'refund_due', by: 'system', amountMinor: shownMinor }], { newId, at });
  let unshownMinor = shownMinor;
  for (const part of allocateRefund(amountMinor, await workPayments(tx, order))) {
    const id = newId();
    const partShownMinor = Math.min(unshownMinor, part.amountMinor);
    unshownMinor -= partShownMinor;
    await insertRefund(tx, {
      id,
      orderId,
      checkoutId: part.id,
      cause,
      amountMinor: part.amountMinor,
      shownMinor: partShownMinor,
      currency,
      status: 'due',
      stripeRefundId: null,
      refusal: null,
      attempt: 1,
      createdAt: at,
      settledAt: null,
    });
    await addJob(tx, jobs.sendRefund, { refundId: id }, { jobKey: jobs.key.orderRefund(id) });
  }
  await countAdoptedRefunds(tx, deps, order);
}

/** The payments of the work, what of it each is for, and what is left of each after refunds that are noted. */
export async function workPayments(tx: Tx, order: Order): Promise<WorkPayment[]> {
  const payments = await listWorkPayments(tx, order.id);
  const refunded = await refundedByCheckout(tx, order.id);
  const chargedBack = await chargedBackByCheckout(tx, order.id);
  if (payments.length === 0) return [await unnotedPayment(tx, order)];
  return payments.map((payment) => {
    const { id, kind } = payment;
    const paidMinor = payment.paidMinor ?? 0;
    const goneMinor =
      (refunded.get(id) ?? 0) + (kind === 'order' ? (refunded.get('') ?? 0) : 0) + (chargedBack.get(id) ?? 0);
    return {
      id,
      paidMinor,
      workMinor: workOf(order, payments, payment),
      leftMinor: Math.max(0, paidMinor - goneMinor),
    };
  });
}

/** Orders from before payments were noted have one, of all that was asked. */
async function unnotedPayment(tx: Tx, order: Order): Promise<WorkPayment> {
  const paidMinor = totalMinor(order);
  return { id: (await getCheckout(tx, order.id)).id, paidMinor, workMinor: worthMinor(order), leftMinor: paidMinor };
}

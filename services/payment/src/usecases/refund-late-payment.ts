import { type Tx, transact } from '@craftlane/service-kit/db';
import { type DueRefund, findDueRefund, lockDueRefund, markRefunded } from '../db/due-refunds.ts';
import { book } from '../db/ledger.ts';
import { lockOrder } from '../db/orders.ts';
import type { PaymentDeps } from '../deps.ts';
import { lateRefundEntry } from '../domain/postings.ts';
import { noteMoney } from './store-order.ts';

/**
 * Gives late money back in full at Stripe, then books it and writes it into the timeline. Does nothing when that was done.
 * Safe to repeat and to run at once: Stripe is looked at first, and the business key names one refund. Throws UNAVAILABLE when
 * Stripe does not answer, for the job around it to try again.
 */
export async function refundLatePayment(deps: PaymentDeps, sessionId: string): Promise<void> {
  const due = await findDueRefund(deps.db, sessionId);
  if (!due) return;
  const { orderId, paymentIntentId, amountMinor } = due;
  if (!paymentIntentId) throw new Error(`The payment of session ${sessionId} is not known, it cannot be refunded.`);
  const businessKey = `order:${orderId}:refund:late:${sessionId}`;
  const request = { businessKey, orderId, paymentIntentId, amountMinor, counts: 'every refund' as const, attempt: 1 };
  const refund = await deps.stripe.refund(request);
  deps.crashPoint('late-refund.stripe-answered');
  if (refund.status === 'failed') throw new Error(`Stripe could not make refund ${refund.id}.`);
  await transact(deps.db, (tx) => recordRefund(tx, deps, due, refund.id));
}

async function recordRefund(tx: Tx, deps: PaymentDeps, due: DueRefund, refundId: string): Promise<void> {
  const { orderId, sessionId, amountMinor, currency } = due;
  const order = await lockOrder(tx, orderId);
  if (!order || !(await lockDueRefund(tx, sessionId))) return;
  const at = deps.clock.now();
  await noteMoney(tx, deps, order, [
    { type: 'late_payment_refunded', by: 'system', ...(currency === order.currency && { amountMinor }) },
  ]);
  const entry = { ...lateRefundEntry(order, sessionId, amountMinor), currency };
  await book(tx, [entry], { newId: deps.newId, at });
  await markRefunded(tx, sessionId, refundId, at);
}

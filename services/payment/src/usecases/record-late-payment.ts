import type { Tx } from '@craftlane/service-kit/db';
import { addJob } from '@craftlane/service-kit/jobs';
import { insertDueRefund } from '../db/due-refunds.ts';
import { book, isBooked } from '../db/ledger.ts';
import type { PaymentDeps } from '../deps.ts';
import { type CheckoutSession, shownAmount } from '../domain/checkout-session.ts';
import type { Order } from '../domain/order.ts';
import { latePaymentEntry } from '../domain/postings.ts';
import { jobs } from '../jobs.ts';
import { noteMoney } from './store-order.ts';

/**
 * Books money that arrived for an order that no longer waits for it, holds it on the order and queues its full refund;
 * the status stays. Answers false when this session's money is booked already.
 */
export async function recordLatePayment(
  tx: Tx,
  deps: PaymentDeps,
  order: Order,
  session: CheckoutSession,
): Promise<boolean> {
  const { id: sessionId, amountMinor, currency, paymentIntentId } = session;
  const entry = { ...latePaymentEntry(order, sessionId, amountMinor), currency };
  if (await isBooked(tx, entry.businessKey)) return false;
  const at = deps.clock.now();
  const { id: orderId } = order;
  await noteMoney(tx, deps, order, [{ type: 'late_payment_refund_due', by: 'system', ...shownAmount(order, session) }]);
  await book(tx, [entry], { newId: deps.newId, at });
  await insertDueRefund(tx, { sessionId, orderId, paymentIntentId, amountMinor, currency, createdAt: at });
  await addJob(tx, jobs.refundLatePayment, { sessionId }, { jobKey: jobs.key.refund(sessionId) });
  return true;
}

import type { Tx } from '@craftlane/service-kit/db';
import { insertDueRefund } from '../db/due-refunds.ts';
import { book, isBooked } from '../db/ledger.ts';
import type { PaymentDeps } from '../deps.ts';
import type { CheckoutSession } from '../domain/checkout-session.ts';
import type { Order } from '../domain/order.ts';
import { latePaymentEntry } from '../domain/postings.ts';
import { recordMove } from './record-move.ts';

/**
 * Books money that arrived for an order that no longer waits for it, holds it on the order and marks it for its full refund;
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
  const { id: orderId, status: to } = order;
  await recordMove(tx, deps, order, {
    to,
    at,
    entries: [{ type: 'late_payment_refund_due', by: 'system', amountMinor }],
  });
  await book(tx, [entry], { newId: deps.newId, at });
  await insertDueRefund(tx, { sessionId, orderId, paymentIntentId, amountMinor, currency, createdAt: at });
  return true;
}

import type { Tx } from '@craftlane/service-kit/db';
import { book, isBooked } from '../db/ledger.ts';
import { insertSetAsidePayment } from '../db/set-aside-payments.ts';
import type { PaymentDeps } from '../deps.ts';
import { type CheckoutSession, shownAmount } from '../domain/checkout-session.ts';
import type { Order } from '../domain/order.ts';
import { setAsideEntry } from '../domain/postings.ts';
import { noteMoney } from './store-order.ts';

/**
 * Books money of another amount or currency than the order asks, holds it on the order and sets it aside for a person: the
 * order does not become paid, and nothing goes back by itself. Seen in the log, in the metric `payments_set_aside` and in the
 * timeline. Answers false when this session's money is booked already.
 */
export async function setPaymentAside(
  tx: Tx,
  deps: PaymentDeps,
  order: Order,
  session: CheckoutSession,
): Promise<boolean> {
  const { id: sessionId, amountMinor, currency, paymentIntentId } = session;
  const entry = { ...setAsideEntry(order, sessionId, amountMinor), currency };
  if (await isBooked(tx, entry.businessKey)) return false;
  const at = deps.clock.now();
  const { id: orderId } = order;
  await noteMoney(tx, deps, order, [{ type: 'payment_set_aside', by: 'system', ...shownAmount(order, session) }]);
  await book(tx, [entry], { newId: deps.newId, at });
  await insertSetAsidePayment(tx, { sessionId, orderId, paymentIntentId, amountMinor, currency, createdAt: at });
  deps.log.error({ orderId, sessionId, amountMinor, currency }, 'payment of another amount set aside');
  return true;
}

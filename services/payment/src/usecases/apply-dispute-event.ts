import type { Tx } from '@craftlane/service-kit/db';
import { findChargeback } from '../db/chargebacks.ts';
import { type Checkout, findCheckout, findCheckoutOfPayment, findCheckoutOfSession } from '../db/checkouts.ts';
import { isBooked } from '../db/ledger.ts';
import { lockOrder } from '../db/orders.ts';
import type { PaymentDeps } from '../deps.ts';
import type { Order } from '../domain/order.ts';
import { latePaymentEntry, setAsideEntry } from '../domain/postings.ts';
import { disputeOfEvent, type StripeDispute } from '../domain/stripe-dispute.ts';
import type { EventEffect } from './apply-session-event.ts';
import { closeChargeback } from './close-chargeback.ts';
import { openChargeback } from './open-chargeback.ts';

/**
 * What Stripe says of a chargeback, in any order of its events: the first word freezes the order, the verdict ends it once. Outcomes:
 * `chargeback_opened`, `chargeback_won`, `chargeback_lost`, `repeated`, `inquiry` (only a question), `foreign`. Throws when the payment's
 * own event has not come yet, for the job around it to try again.
 */
export async function applyDisputeEvent(deps: PaymentDeps, payload: unknown): Promise<EventEffect> {
  const dispute = disputeOfEvent(payload);
  if (dispute.state === 'inquiry') return async () => 'inquiry';
  const checkout = await checkoutOf(deps, dispute);
  if (!checkout) return async () => 'foreign';
  const { state } = dispute;
  return (tx) => applyDispute(tx, deps, { ...dispute, state }, checkout);
}

/** A dispute that is more than a question. */
type MoneyDispute = StripeDispute & { state: 'open' | 'won' | 'lost' };

async function applyDispute(tx: Tx, deps: PaymentDeps, dispute: MoneyDispute, found: Checkout): Promise<string> {
  const order = await lockOrder(tx, found.orderId);
  const checkout = order && (await findCheckout(tx, found.id));
  if (!checkout) return 'foreign';
  const known = await findChargeback(tx, dispute.id);
  if (known && known.status !== 'open') return 'repeated';
  if (!known && !(await isPaid(tx, order, checkout))) throw new Error(`Dispute ${dispute.id} came before its payment.`);
  const opened = known ? { order, chargeback: known } : await openChargeback(tx, deps, { order, checkout, dispute });
  if (dispute.state === 'open') return known ? 'repeated' : 'chargeback_opened';
  await closeChargeback(tx, deps, { ...opened, checkout }, dispute.state);
  return dispute.state === 'won' ? 'chargeback_won' : 'chargeback_lost';
}

/** The payment a dispute is about; one that paid for nothing is known by its session alone. */
async function checkoutOf({ db, stripe }: PaymentDeps, { paymentIntentId }: StripeDispute): Promise<Checkout | null> {
  if (!paymentIntentId) return null;
  const paid = await findCheckoutOfPayment(db, paymentIntentId);
  if (paid) return paid;
  const sessionId = await stripe.findSessionOfPayment(paymentIntentId);
  return sessionId ? findCheckoutOfSession(db, sessionId) : null;
}

/** Whether the money of a checkout is booked, for what it was meant or as late or set aside. */
async function isPaid(tx: Tx, order: Order, { paidAt, sessionId }: Checkout): Promise<boolean> {
  if (paidAt) return true;
  if (!sessionId) return false;
  const isLate = await isBooked(tx, latePaymentEntry(order, sessionId, 0).businessKey);
  return isLate || isBooked(tx, setAsideEntry(order, sessionId, 0).businessKey);
}

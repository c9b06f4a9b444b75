import type { Tx } from '@craftlane/service-kit/db';
import { findChargeback } from '../db/chargebacks.ts';
import { type Checkout, findCheckout, findCheckoutOfPayment, findCheckoutOfSession } from '../db/checkouts.ts';
import { lockOrder } from '../db/orders.ts';
import { isStray } from '../db/stray-money.ts';
import type { PaymentDeps } from '../deps.ts';
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
  const isBooked = checkout.paidAt !== null || (await isStray(tx, order, checkout));
  if (!known && !isBooked) throw new Error(`Dispute ${dispute.id} came before its payment.`);
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

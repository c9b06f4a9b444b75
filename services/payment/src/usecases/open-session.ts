import { transact } from '@craftlane/service-kit/db';
import { removeJob } from '@craftlane/service-kit/jobs';
import { type Checkout, getCheckout, saveAttemptKey, saveSession } from '../db/checkouts.ts';
import type { PaymentDeps } from '../deps.ts';
import { isLaterAttempt, nextAttemptKey, sessionLines } from '../domain/checkout-session.ts';
import { AttemptSpentError } from '../domain/errors.ts';
import type { Order } from '../domain/order.ts';
import type { OpenSession, SessionRequest } from '../domain/stripe-facts.ts';
import { jobs } from '../jobs.ts';

/** The Stripe session an order itself is paid by; see {@link openSessionOf}. */
export async function openSession(deps: PaymentDeps, order: Order): Promise<OpenSession> {
  return openSessionOf(deps, order, await getCheckout(deps.db, order.id));
}

/**
 * The Stripe session of a checkout: the stored one, otherwise Stripe is asked with the key stored beside it and its answer is stored.
 * Safe to repeat and to run at once: a key names one session, and a later attempt looks first whether there is one. Throws UNAVAILABLE,
 * SessionRefusedError.
 */
export async function openSessionOf(deps: PaymentDeps, order: Order, checkout: Checkout): Promise<OpenSession> {
  if (checkout.sessionId && checkout.sessionUrl) return { id: checkout.sessionId, url: checkout.sessionUrl };
  const { id: checkoutId, sessionExpiresAt, stripeIdempotencyKey } = checkout;
  const { id: orderId, currency } = order;
  const lines = checkout.lines ?? sessionLines(order);
  const addresses = returnAddresses(deps.settings.publicUrl, checkout);
  const wasAskedBefore = isLaterAttempt(stripeIdempotencyKey);
  const request = { orderId, checkoutId, currency, lines, sessionExpiresAt, wasAskedBefore, ...addresses };
  deps.crashPoint('checkout.stored');
  const session = await askStripe(deps, checkout, request);
  deps.crashPoint('checkout.stripe-answered');
  await transact(deps.db, async (tx) => {
    await saveSession(tx, checkoutId, session);
    if (checkout.kind === 'order') await removeJob(tx, jobs.key.checkout(orderId));
  });
  deps.crashPoint('checkout.recorded');
  return session;
}

/** What Stripe keeps under the key as its own failure would make the checkout unpayable for a day: the next time it is another attempt. */
async function askStripe(deps: PaymentDeps, checkout: Checkout, request: SessionRequest): Promise<OpenSession> {
  const { stripeIdempotencyKey: key } = checkout;
  try {
    return await deps.stripe.openSession(request, key);
  } catch (error) {
    if (error instanceof AttemptSpentError) await saveAttemptKey(deps.db, checkout, nextAttemptKey(key));
    throw error;
  }
}

/** An extra and a tip are paid from the order's page and lead back to it. */
function returnAddresses(publicUrl: string, { orderId, kind }: Checkout) {
  if (kind !== 'order')
    return { successUrl: `${publicUrl}/orders/${orderId}`, cancelUrl: `${publicUrl}/orders/${orderId}` };
  return {
    successUrl: `${publicUrl}/checkout/return?order=${orderId}`,
    cancelUrl: `${publicUrl}/checkout/cancelled?order=${orderId}`,
  };
}

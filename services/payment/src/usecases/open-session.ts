import { transact } from '@craftlane/service-kit/db';
import { removeJob } from '@craftlane/service-kit/jobs';
import { getCheckout, saveSession } from '../db/checkouts.ts';
import type { PaymentDeps } from '../deps.ts';
import type { Order } from '../domain/order.ts';
import type { OpenSession } from '../domain/stripe-facts.ts';
import { jobs } from '../jobs.ts';

/**
 * The Stripe session of an order: the stored one, otherwise Stripe is asked with the key stored beside the order and its
 * answer is stored. Safe to repeat and to run at once: the key always names the same session. Throws UNAVAILABLE,
 * SessionRefusedError.
 */
export async function openSession(deps: PaymentDeps, order: Order): Promise<OpenSession> {
  const checkout = await getCheckout(deps.db, order.id);
  if (checkout.sessionId && checkout.sessionUrl) return { id: checkout.sessionId, url: checkout.sessionUrl };
  const { sessionExpiresAt, stripeIdempotencyKey } = checkout;
  const request = { order, sessionExpiresAt, publicUrl: deps.settings.publicUrl };
  const session = await deps.stripe.openSession(request, stripeIdempotencyKey);
  deps.crashPoint('checkout.stripe-answered');
  await transact(deps.db, async (tx) => {
    await saveSession(tx, order.id, session);
    await removeJob(tx, jobs.key.checkout(order.id));
  });
  return session;
}

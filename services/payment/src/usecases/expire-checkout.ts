import { getCheckout } from '../db/checkouts.ts';
import { findOrder } from '../db/orders.ts';
import type { PaymentDeps } from '../deps.ts';
import { SessionRefusedError } from '../domain/errors.ts';
import type { Order } from '../domain/order.ts';
import { canMove } from '../domain/order-graph.ts';
import { expireOrder } from './expire-order.ts';
import { openSession } from './open-session.ts';
import { takeInSessionEvent } from './take-in-session-event.ts';

/**
 * Ends an unpaid checkout at Stripe. What becomes of the order is Stripe's word: the event of the expiry, or of a payment
 * that was quicker, is fetched and takes its usual way. Does nothing for an order that no longer waits. Safe to repeat.
 * Throws while the order may still be paid by this machine's clock, for the job around it to try again.
 */
export async function expireCheckout(deps: PaymentDeps, orderId: string): Promise<void> {
  const order = await findOrder(deps.db, orderId);
  if (!order || !canMove(order, 'expire', 'stripe')) return;
  if (order.payableUntil > deps.clock.now()) throw new Error(`Order ${orderId} may still be paid.`);
  const sessionId = await findSessionId(deps, order);
  if (!sessionId) return expireOrder(deps, orderId);
  const status = await deps.stripe.closeSession(sessionId);
  deps.crashPoint('expiry.stripe-answered');
  const type = status === 'complete' ? 'checkout.session.completed' : 'checkout.session.expired';
  await takeInSessionEvent(deps, { sessionId, type, since: order.createdAt });
}

/** Null when Stripe confirms that the order's key never made a session; an unknown one is found by the same key. */
async function findSessionId(deps: PaymentDeps, order: Order): Promise<string | null> {
  const { sessionId } = await getCheckout(deps.db, order.id);
  if (sessionId) return sessionId;
  try {
    return (await openSession(deps, order)).id;
  } catch (error) {
    if (error instanceof SessionRefusedError) return null;
    throw error;
  }
}

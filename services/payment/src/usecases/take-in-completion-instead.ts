import { findOrder } from '../db/orders.ts';
import type { PaymentDeps } from '../deps.ts';
import type { CheckoutSession } from '../domain/checkout-session.ts';
import { canMove } from '../domain/order-graph.ts';
import { takeInSessionEvent } from './take-in-session-event.ts';

/**
 * Before an order expires, Stripe is asked for its present word on the session, so that the order in which events arrive
 * decides nothing. When it says complete, the event of the completion is taken in and true is answered.
 */
export async function takeInCompletionInstead(deps: PaymentDeps, session: CheckoutSession): Promise<boolean> {
  const order = session.orderId ? await findOrder(deps.db, session.orderId) : null;
  if (!order || !canMove(order, 'expire', 'stripe')) return false;
  const status = await deps.stripe.findSessionStatus(session.id);
  if (status !== 'complete') return false;
  const completion = { sessionId: session.id, type: 'checkout.session.completed' as const, since: order.createdAt };
  await takeInSessionEvent(deps, completion);
  return true;
}

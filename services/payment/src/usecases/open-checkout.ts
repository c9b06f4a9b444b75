import { illegalTransition, notFound } from '@craftlane/service-kit/errors';
import { getCheckout } from '../db/checkouts.ts';
import { findOrder } from '../db/orders.ts';
import type { PaymentDeps } from '../deps.ts';
import { canMove } from '../domain/order-graph.ts';
import { openSession } from './open-session.ts';

/** Where the buyer pays. */
export interface CheckoutAnswer {
  orderId: string;
  checkoutUrl: string;
}

/**
 * The payment page of a placed order: the stored one whatever became of the order since, so that a repeated checkout gets
 * the same answer; otherwise it is opened now. Throws ILLEGAL_TRANSITION when it was never opened and no longer can be,
 * UNAVAILABLE when Stripe does not answer.
 */
export async function openCheckout(deps: PaymentDeps, orderId: string): Promise<CheckoutAnswer> {
  const { sessionUrl } = await getCheckout(deps.db, orderId);
  if (sessionUrl) return { orderId, checkoutUrl: sessionUrl };
  const order = await findOrder(deps.db, orderId);
  if (!order) throw notFound('no such order');
  if (!canMove(order, 'pay', 'stripe')) throw illegalTransition(order.status);
  const session = await openSession(deps, order);
  return { orderId, checkoutUrl: session.url };
}

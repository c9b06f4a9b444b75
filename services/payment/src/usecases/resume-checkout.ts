import type { Actor } from '@craftlane/service-kit/auth';
import { findOrder } from '../db/orders.ts';
import type { PaymentDeps } from '../deps.ts';
import { requireAction } from '../domain/allowed-actions.ts';
import { circumstancesOf } from './circumstances.ts';
import { authorise } from './load-order.ts';
import { type CheckoutAnswer, openCheckout } from './open-checkout.ts';

/**
 * The payment page of an order that still waits for its payment; finishes a checkout that was interrupted. Throws NOT_FOUND,
 * ILLEGAL_TRANSITION, UNAVAILABLE.
 */
export async function resumeCheckout(deps: PaymentDeps, actor: Actor, orderId: string): Promise<CheckoutAnswer> {
  const { order, viewer } = authorise(await findOrder(deps.db, orderId), actor);
  requireAction(order, viewer, 'pay', circumstancesOf(deps));
  return openCheckout(deps, order.id);
}

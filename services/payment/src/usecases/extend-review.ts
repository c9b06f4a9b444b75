import type { Order } from '@craftlane/contracts/payment';
import type { Actor } from '@craftlane/service-kit/auth';
import type { PaymentDeps } from '../deps.ts';
import { moveOrder } from './move-order.ts';

/** The buyer takes as much time again to look at what was delivered, once per order. Throws NOT_FOUND, ILLEGAL_TRANSITION. */
export async function extendReview(deps: PaymentDeps, actor: Actor, orderId: string): Promise<Order> {
  return moveOrder(deps, actor, { orderId, move: 'extend_review' });
}

import type { Order } from '@craftlane/contracts/payment';
import type { PaymentDeps } from '../deps.ts';
import { type Caller, moveOrder } from './move-order.ts';

/** The buyer takes as much time again to look at what was delivered, once per order. Throws NOT_FOUND, ILLEGAL_TRANSITION. */
export async function extendReview(deps: PaymentDeps, caller: Caller, orderId: string): Promise<Order> {
  return moveOrder(deps, caller, { orderId, move: 'extend_review' });
}

import type { Order } from '@craftlane/contracts/payment';
import type { Actor } from '@craftlane/service-kit/auth';
import type { PaymentDeps } from '../deps.ts';
import { moveOrder } from './move-order.ts';

/**
 * Ends an order with a full refund: either side before its questions are answered, an operator as long as it is under way.
 * Throws NOT_FOUND, ILLEGAL_TRANSITION.
 */
export async function cancelOrder(
  deps: PaymentDeps,
  actor: Actor,
  { orderId, reason }: { orderId: string; reason: string },
): Promise<Order> {
  return moveOrder(deps, actor, { orderId, move: 'cancel' }, () => ({ note: reason }));
}

/** The buyer cancels alone, with a full refund, because the work is very late. Throws NOT_FOUND, ILLEGAL_TRANSITION. */
export async function cancelLateOrder(deps: PaymentDeps, actor: Actor, orderId: string): Promise<Order> {
  return moveOrder(deps, actor, { orderId, move: 'cancel_late' });
}

import type { Order } from '@craftlane/contracts/payment';
import type { PaymentDeps } from '../deps.ts';
import { type Caller, moveOrder } from './move-order.ts';

/**
 * Ends an order with a full refund: either side before its questions are answered, an operator as long as it is under way.
 * Throws NOT_FOUND, ILLEGAL_TRANSITION.
 */
export async function cancelOrder(
  deps: PaymentDeps,
  caller: Caller,
  { orderId, reason }: { orderId: string; reason: string },
): Promise<Order> {
  return moveOrder(deps, caller, { orderId, move: 'cancel', input: { reason } }, () => ({ note: reason }));
}

/** The buyer cancels alone, with a full refund, because the work is very late. Throws NOT_FOUND, ILLEGAL_TRANSITION. */
export async function cancelLateOrder(deps: PaymentDeps, caller: Caller, orderId: string): Promise<Order> {
  return moveOrder(deps, caller, { orderId, move: 'cancel_late' });
}

import type { Order } from '@craftlane/contracts/payment';
import { validationFailed } from '@craftlane/service-kit/errors';
import type { PaymentDeps } from '../deps.ts';
import { worthMinor } from '../domain/order.ts';
import { type Caller, moveOrder } from './move-order.ts';

/** What an operator decides: what of the work's price goes back to the buyer, and why. */
export interface Resolution {
  orderId: string;
  refundMinor: number;
  reason: string;
}

/**
 * An operator decides a dispute: the order is cancelled when all of the work's price goes back, otherwise completed and the rest released.
 * Throws NOT_FOUND, ILLEGAL_TRANSITION, VALIDATION_FAILED when more goes back than the work costs.
 */
export async function resolveDispute(
  deps: PaymentDeps,
  caller: Caller,
  { orderId, refundMinor, reason }: Resolution,
): Promise<Order> {
  return moveOrder(deps, caller, { orderId, move: 'resolve_dispute', input: { refundMinor, reason } }, (order) => {
    const worth = worthMinor(order);
    if (refundMinor > worth) {
      throw validationFailed([{ path: 'refundMinor', message: `must be at most ${worth}, the price of the work` }]);
    }
    return { note: reason, refundMinor, to: refundMinor === worth ? 'cancelled' : 'completed' };
  });
}

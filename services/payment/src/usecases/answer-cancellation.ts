import type { Order } from '@craftlane/contracts/payment';
import type { PaymentDeps } from '../deps.ts';
import { type Caller, moveOrder } from './move-order.ts';

/** How an open request to cancel ends by a person: the other side agrees or declines, or the one who asked takes it back. */
export type CancellationAnswer = 'accept_cancellation' | 'decline_cancellation' | 'withdraw_cancellation';

/**
 * Ends the open request to cancel. Agreed, the order is cancelled and its money goes back; otherwise it goes on, a review with the time
 * that was left. Throws NOT_FOUND, ILLEGAL_TRANSITION.
 */
export async function answerCancellation(
  deps: PaymentDeps,
  caller: Caller,
  { orderId, answer }: { orderId: string; answer: CancellationAnswer },
): Promise<Order> {
  return moveOrder(deps, caller, { orderId, move: answer });
}

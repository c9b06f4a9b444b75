import type { Order, OrderRole, OrderViewer } from '@craftlane/contracts/payment';
import { illegalTransition } from '@craftlane/service-kit/errors';
import type { PaymentDeps } from '../deps.ts';
import { type Caller, moveOrder } from './move-order.ts';

/**
 * One side asks to cancel. The other agrees or declines; silence agrees when the cancellation period ends. Until then silence about a
 * delivery completes nothing. Throws NOT_FOUND, ILLEGAL_TRANSITION.
 */
export async function requestCancellation(
  deps: PaymentDeps,
  caller: Caller,
  { orderId, reason }: { orderId: string; reason: string },
): Promise<Order> {
  return moveOrder(
    deps,
    caller,
    { orderId, move: 'request_cancellation', input: { reason } },
    ({ status }, viewer) => ({
      note: reason,
      changes: { cancellationBy: sideOf(viewer, status), cancellationReason: reason },
    }),
  );
}

function sideOf(viewer: OrderViewer, status: string): OrderRole {
  if (viewer === 'operator') throw illegalTransition(status);
  return viewer;
}

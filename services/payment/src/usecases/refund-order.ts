import type { Order } from '@craftlane/contracts/payment';
import { formatMoney } from '@craftlane/contracts/values/amounts';
import { validationFailed } from '@craftlane/service-kit/errors';
import type { PaymentDeps } from '../deps.ts';
import { refundableMinor } from '../domain/order.ts';
import { type Caller, moveOrder } from './move-order.ts';

/** What of a completed order goes back to the buyer, in minor units of the work's price, and why. */
export interface RefundAfterCompletion {
  orderId: string;
  refundMinor: number;
  reason: string;
}

/**
 * The freelancer, or an operator, gives the buyer of a completed order money back; the freelancer's part comes out of what the order
 * earned, wherever it is. With an idempotency key it is safe to repeat. Throws NOT_FOUND, ILLEGAL_TRANSITION, IDEMPOTENCY_CONFLICT,
 * VALIDATION_FAILED when more is to go back than is left.
 */
export async function refundOrder(
  deps: PaymentDeps,
  caller: Caller,
  { orderId, refundMinor, reason }: RefundAfterCompletion,
): Promise<Order> {
  return moveOrder(deps, caller, { orderId, move: 'refund', input: { refundMinor, reason } }, (order) => {
    const mostMinor = refundableMinor(order);
    if (refundMinor > mostMinor)
      throw validationFailed([
        {
          path: 'refundMinor',
          message: `must be at most ${formatMoney(mostMinor, order.currency)}, what can still go back`,
        },
      ]);
    return { note: reason, refundMinor };
  });
}

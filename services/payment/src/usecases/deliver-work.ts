import type { Order } from '@craftlane/contracts/payment';
import type { Actor } from '@craftlane/service-kit/auth';
import { insertDelivery } from '../db/deliveries.ts';
import type { PaymentDeps } from '../deps.ts';
import { moveOrder } from './move-order.ts';

/**
 * The freelancer hands in the next version; the review period starts, and with it the timer that completes the order if the
 * buyer stays silent. Throws NOT_FOUND, ILLEGAL_TRANSITION.
 */
export async function deliverWork(
  deps: PaymentDeps,
  actor: Actor,
  { orderId, message }: { orderId: string; message: string },
): Promise<Order> {
  return moveOrder(deps, actor, { orderId, move: 'deliver' }, async (order, _, tx) => {
    const version = order.deliveriesMade + 1;
    await insertDelivery(tx, { orderId, version, message, deliveredAt: deps.clock.now() });
    return { note: message, changes: { deliveriesMade: version } };
  });
}

import { transact } from '@craftlane/service-kit/db';
import { lockOrder } from '../db/orders.ts';
import type { PaymentDeps } from '../deps.ts';
import { canMove } from '../domain/order-graph.ts';
import { completeOrder } from './complete-order.ts';

/**
 * Completes an order whose buyer was silent about this delivery until the review period ended. Does nothing when the order
 * has moved on, so it is safe to repeat. Throws when the period has not ended by this machine's clock, for the job around it
 * to try again.
 */
export async function autoCompleteOrder(
  deps: PaymentDeps,
  { orderId, deliveryVersion }: { orderId: string; deliveryVersion: number },
): Promise<void> {
  await transact(deps.db, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (!order || !canMove(order.status, 'auto_complete', 'timer')) return;
    if (order.deliveriesMade !== deliveryVersion || !order.reviewEndsAt) return;
    if (order.reviewEndsAt > deps.clock.now()) throw new Error(`The review of order ${orderId} has not ended yet.`);
    await completeOrder(tx, deps, order, { move: 'auto_complete', by: 'timer' });
  });
}

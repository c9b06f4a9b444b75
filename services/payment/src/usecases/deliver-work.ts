import type { Order } from '@craftlane/contracts/payment';
import type { Actor } from '@craftlane/service-kit/auth';
import { transact } from '@craftlane/service-kit/db';
import { addJob } from '@craftlane/service-kit/jobs';
import { insertDelivery } from '../db/deliveries.ts';
import type { PaymentDeps } from '../deps.ts';
import { takeEdge } from '../domain/order-graph.ts';
import { jobs } from '../jobs.ts';
import { getOrder } from './get-order.ts';
import { lockOrderOf } from './load-order.ts';
import { recordMove } from './record-move.ts';

/**
 * The freelancer hands in the next version; the review period starts, and with it the timer that completes the order if the
 * buyer stays silent. Throws NOT_FOUND, ILLEGAL_TRANSITION.
 */
export async function deliverWork(
  deps: PaymentDeps,
  actor: Actor,
  { orderId, message }: { orderId: string; message: string },
): Promise<Order> {
  await transact(deps.db, async (tx) => {
    const { order, role } = await lockOrderOf(tx, actor, orderId);
    const to = takeEdge(order.status, 'deliver', role);
    const at = deps.clock.now();
    const version = order.deliveriesMade + 1;
    const reviewEndsAt = new Date(at.getTime() + deps.settings.reviewPeriodMs);
    await insertDelivery(tx, { orderId, version, message, deliveredAt: at });
    const changes = { deliveriesMade: version, reviewEndsAt };
    await recordMove(tx, deps, order, { to, at, changes, entries: [{ type: 'delivered', by: role, note: message }] });
    const timer = { jobKey: jobs.key.review(orderId), runAt: reviewEndsAt };
    await addJob(tx, jobs.autoComplete, { orderId, deliveryVersion: version }, timer);
  });
  return getOrder(deps, actor, orderId);
}

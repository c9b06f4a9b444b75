import type { Order } from '@craftlane/contracts/payment';
import type { Actor } from '@craftlane/service-kit/auth';
import { transact } from '@craftlane/service-kit/db';
import { removeJob } from '@craftlane/service-kit/jobs';
import type { PaymentDeps } from '../deps.ts';
import { jobs } from '../jobs.ts';
import { completeOrder } from './complete-order.ts';
import { getOrder } from './get-order.ts';
import { lockOrderOf } from './load-order.ts';

/** The buyer accepts what was delivered: the order is completed and its money released. Throws NOT_FOUND, ILLEGAL_TRANSITION. */
export async function acceptDelivery(deps: PaymentDeps, actor: Actor, orderId: string): Promise<Order> {
  await transact(deps.db, async (tx) => {
    const { order, role } = await lockOrderOf(tx, actor, orderId);
    await completeOrder(tx, deps, order, { move: 'accept', by: role });
    await removeJob(tx, jobs.key.review(orderId));
  });
  return getOrder(deps, actor, orderId);
}

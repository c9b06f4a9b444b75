import { type Tx, transact } from '@craftlane/service-kit/db';
import { removeJob } from '@craftlane/service-kit/jobs';
import { lockOrder } from '../db/orders.ts';
import type { PaymentDeps } from '../deps.ts';
import type { Order } from '../domain/order.ts';
import { canMove } from '../domain/order-graph.ts';
import { jobs } from '../jobs.ts';
import { makeMove } from './make-move.ts';

/** Expires an order that Stripe confirmed nobody can pay; does nothing when it no longer waits. Safe to repeat. */
export async function expireOrder(deps: PaymentDeps, orderId: string): Promise<void> {
  await transact(deps.db, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (order && canMove(order, 'expire', 'stripe')) await recordExpiry(tx, deps, order);
  });
}

/** The move itself, on a locked order. Throws ILLEGAL_TRANSITION when the graph does not allow it. */
export async function recordExpiry(tx: Tx, deps: PaymentDeps, order: Order): Promise<void> {
  await makeMove(tx, deps, order, { move: 'expire', by: 'stripe' });
  await removeJob(tx, jobs.key.checkout(order.id));
}

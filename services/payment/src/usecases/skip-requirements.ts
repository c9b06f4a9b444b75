import type { Order } from '@craftlane/contracts/payment';
import type { Actor } from '@craftlane/service-kit/auth';
import { transact } from '@craftlane/service-kit/db';
import type { PaymentDeps } from '../deps.ts';
import { dueAfter } from '../domain/order.ts';
import { takeEdge } from '../domain/order-graph.ts';
import { getOrder } from './get-order.ts';
import { lockOrderOf } from './load-order.ts';
import { recordMove } from './record-move.ts';

/** The freelancer starts without answers; the delivery clock starts. Throws NOT_FOUND, ILLEGAL_TRANSITION. */
export async function skipRequirements(deps: PaymentDeps, actor: Actor, orderId: string): Promise<Order> {
  await transact(deps.db, async (tx) => {
    const { order, role } = await lockOrderOf(tx, actor, orderId);
    const to = takeEdge(order.status, 'skip_requirements', role);
    const at = deps.clock.now();
    const changes = { dueAt: dueAfter(at, order.deliveryDays) };
    await recordMove(tx, deps, order, { to, at, changes, entries: [{ type: 'requirements_skipped', by: role }] });
  });
  return getOrder(deps, actor, orderId);
}

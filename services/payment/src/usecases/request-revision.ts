import type { Order } from '@craftlane/contracts/payment';
import type { Actor } from '@craftlane/service-kit/auth';
import { transact } from '@craftlane/service-kit/db';
import { AppError } from '@craftlane/service-kit/errors';
import { removeJob } from '@craftlane/service-kit/jobs';
import type { PaymentDeps } from '../deps.ts';
import { hasRevisionLeft } from '../domain/allowed-actions.ts';
import { takeEdge } from '../domain/order-graph.ts';
import { jobs } from '../jobs.ts';
import { getOrder } from './get-order.ts';
import { lockOrderOf } from './load-order.ts';
import { recordMove } from './record-move.ts';

/** The buyer asks for changes; uses up one revision. Throws NOT_FOUND, and ILLEGAL_TRANSITION also when none remains. */
export async function requestRevision(
  deps: PaymentDeps,
  actor: Actor,
  { orderId, message }: { orderId: string; message: string },
): Promise<Order> {
  await transact(deps.db, async (tx) => {
    const { order, role } = await lockOrderOf(tx, actor, orderId);
    const to = takeEdge(order.status, 'request_revision', role);
    if (!hasRevisionLeft(order)) throw noRevisionLeft(order.status);
    const changes = { revisionsUsed: order.revisionsUsed + 1, reviewEndsAt: null };
    await recordMove(tx, deps, order, {
      to,
      changes,
      at: deps.clock.now(),
      entries: [{ type: 'revision_requested', by: role, note: message }],
    });
    await removeJob(tx, jobs.key.review(orderId));
  });
  return getOrder(deps, actor, orderId);
}

function noRevisionLeft(status: string): AppError {
  return new AppError('ILLEGAL_TRANSITION', 'No revisions are left in this package.', { data: { status } });
}

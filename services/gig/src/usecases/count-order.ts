import type { Tx } from '@craftlane/service-kit/db';
import { countOrder as countInDb } from '../db/orders.ts';
import type { GigDeps } from '../deps.ts';
import { queueIndexing } from './queue-indexing.ts';

/** Counts an order for its gig's popularity, once however often and in whatever order its events come. */
export async function countOrder(
  tx: Tx,
  deps: Pick<GigDeps, 'mirror'>,
  order: { orderId: string; gigId: string; isCompleted: boolean },
): Promise<void> {
  await countInDb(tx, order);
  await queueIndexing(tx, deps, [order.gigId]);
}

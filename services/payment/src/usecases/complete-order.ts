import type { Tx } from '@craftlane/service-kit/db';
import { publishEvent } from '@craftlane/service-kit/events';
import { book } from '../db/ledger.ts';
import type { NewTimelineEntry } from '../db/timeline.ts';
import type { PaymentDeps } from '../deps.ts';
import { type Order, worthMinor } from '../domain/order.ts';
import { takeEdge } from '../domain/order-graph.ts';
import { completionEntries } from '../domain/postings.ts';
import { orderFacts } from './order-facts.ts';
import { recordMove } from './record-move.ts';

/**
 * Completes a locked, delivered order: status, timeline, the held money to the freelancer's clearing less commission, and
 * `order.completed.v1`, all in this transaction. Throws ILLEGAL_TRANSITION when the graph does not allow it.
 */
export async function completeOrder(
  tx: Tx,
  deps: PaymentDeps,
  order: Order,
  cause: { move: 'accept' | 'auto_complete'; by: 'buyer' | 'freelancer' | 'timer' },
): Promise<void> {
  const to = takeEdge(order.status, cause.move, cause.by);
  const at = deps.clock.now();
  const decided: NewTimelineEntry =
    cause.move === 'accept' ? { type: 'accepted', by: 'buyer' } : { type: 'auto_completed', by: 'system' };
  const released: NewTimelineEntry = { type: 'funds_released', by: 'system', amountMinor: worthMinor(order) };
  const changes = { completedAt: at, reviewEndsAt: null };
  const completed = await recordMove(tx, deps, order, { to, at, changes, entries: [decided, released] });
  await book(tx, completionEntries(completed), { newId: deps.newId, at });
  await publishEvent(tx, { type: 'order.completed.v1', ...orderFacts(completed, deps.newId()) });
}

import type { OrderStatus } from '@craftlane/contracts/payment';
import type { Tx } from '@craftlane/service-kit/db';
import { saveOrder } from '../db/orders.ts';
import { appendTimeline, type NewTimelineEntry } from '../db/timeline.ts';
import type { PaymentDeps } from '../deps.ts';
import type { Order } from '../domain/order.ts';

/** What a move does to an order: the status an edge of the graph gave, other changes, and what the timeline says. */
export interface Move {
  to: OrderStatus;
  changes?: Partial<Omit<Order, 'id' | 'status' | 'version'>>;
  entries: readonly NewTimelineEntry[];
  at: Date;
}

/** Stores a move of a locked order with its timeline entries and answers the order as it is then, one version higher. */
export async function recordMove(
  tx: Tx,
  { newId }: Pick<PaymentDeps, 'newId'>,
  order: Order,
  { to, changes, entries, at }: Move,
): Promise<Order> {
  const moved: Order = { ...order, ...changes, status: to, version: order.version + 1, updatedAt: at };
  await saveOrder(tx, moved);
  await appendTimeline(tx, order.id, entries, { newId, at });
  return moved;
}

import type { OrderStatus } from '@craftlane/contracts/payment';
import type { Tx } from '@craftlane/service-kit/db';
import { saveOrder } from '../db/orders.ts';
import { appendTimeline, type NewTimelineEntry } from '../db/timeline.ts';
import type { PaymentDeps } from '../deps.ts';
import type { Order } from '../domain/order.ts';
import { setTimers } from './set-timers.ts';

/** What becomes of an order: its status, other changes, and what the timeline says. */
export interface Move {
  to: OrderStatus;
  changes?: Partial<Order>;
  entries: readonly NewTimelineEntry[];
  at: Date;
}

/** Stores what became of a locked order with its timeline entries and timers, and answers it as it is then, one version higher. */
export async function recordMove(
  tx: Tx,
  { newId }: Pick<PaymentDeps, 'newId'>,
  order: Order,
  { to, changes, entries, at }: Move,
): Promise<Order> {
  const moved: Order = { ...order, ...changes, status: to, version: order.version + 1, updatedAt: at };
  await saveOrder(tx, moved);
  await appendTimeline(tx, order.id, entries, { newId, at });
  await setTimers(tx, moved, order);
  return moved;
}

import type { Tx } from '@craftlane/service-kit/db';
import { saveOrder } from '../db/orders.ts';
import { appendTimeline } from '../db/timeline.ts';
import type { PaymentDeps } from '../deps.ts';
import type { TimelineLine } from '../domain/advance-order.ts';
import type { Order } from '../domain/order.ts';
import { setTimers } from './set-timers.ts';

/** Notes in a locked order's timeline what became of its money, one version higher; its status stays. */
export async function noteMoney(
  tx: Tx,
  deps: PaymentDeps,
  order: Order,
  lines: readonly TimelineLine[],
): Promise<Order> {
  const noted = { ...order, version: order.version + 1, updatedAt: deps.clock.now() };
  await storeOrder(tx, deps, noted, { before: order, lines });
  return noted;
}

/** Notes what belongs to a move that was just made of a locked order, beside what its arrow says. */
export async function noteBeside(
  tx: Tx,
  { newId }: Pick<PaymentDeps, 'newId'>,
  { id, updatedAt: at }: Order,
  lines: readonly TimelineLine[],
): Promise<void> {
  if (lines.length > 0) await appendTimeline(tx, id, lines, { newId, at });
}

/** Stores a locked order as it is now, with what the timeline says and its timers. */
export async function storeOrder(
  tx: Tx,
  { newId }: Pick<PaymentDeps, 'newId'>,
  order: Order,
  { before, lines }: { before: Order; lines: readonly TimelineLine[] },
): Promise<void> {
  await saveOrder(tx, order);
  await appendTimeline(tx, order.id, lines, { newId, at: order.updatedAt });
  await setTimers(tx, order, before);
}

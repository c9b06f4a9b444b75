import type { Tx } from '@craftlane/service-kit/db';
import type { TimelineLine } from '../domain/advance-order.ts';
import { timeline } from './schema.ts';

/** Appends entries to an order's timeline in the given order. */
export async function appendTimeline(
  tx: Tx,
  orderId: string,
  entries: readonly TimelineLine[],
  { newId, at }: { newId: () => string; at: Date },
): Promise<void> {
  await tx.insert(timeline).values(entries.map((entry) => ({ ...entry, id: newId(), orderId, at })));
}

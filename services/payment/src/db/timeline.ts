import type { TimelineEntry } from '@craftlane/contracts/payment';
import type { Tx } from '@craftlane/service-kit/db';
import { timeline } from './schema.ts';

/** One entry before it is stored; `note` and `amountMinor` are null when left out. */
export interface NewTimelineEntry {
  type: TimelineEntry['type'];
  by: TimelineEntry['by'];
  note?: string;
  amountMinor?: number;
}

/** Appends entries to an order's timeline in the given order. */
export async function appendTimeline(
  tx: Tx,
  orderId: string,
  entries: readonly NewTimelineEntry[],
  { newId, at }: { newId: () => string; at: Date },
): Promise<void> {
  await tx.insert(timeline).values(entries.map((entry) => ({ ...entry, id: newId(), orderId, at })));
}

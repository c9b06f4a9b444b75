import type { DomainEvent } from '@craftlane/contracts/events';
import type { Tx } from '@craftlane/service-kit/db';
import { publishEvent } from '@craftlane/service-kit/events';
import { shareCard } from '../db/cards.ts';
import type { GigDeps } from '../deps.ts';
import type { StoredGig } from '../domain/gig.ts';
import { queueIndexing } from './queue-indexing.ts';
import { writeSearchDocument } from './write-search-document.ts';

/** Events that state what happened to a gig. */
export type GigEventType = Extract<DomainEvent['type'], `gig.${string}`>;

/**
 * Tells everybody of a change that this transaction stored: search, and the subscribers of the event. A gig that was never
 * published concerns nobody, so nothing happens for it.
 */
export async function recordGigChange(
  tx: Tx,
  deps: Pick<GigDeps, 'newId' | 'clock' | 'mirror'>,
  gig: StoredGig,
  type: GigEventType,
): Promise<void> {
  if (gig.slug === null || gig.category === null) return;
  const card = await shareCard(tx, gig.freelancerId);
  await writeSearchDocument(tx, gig, card);
  await queueIndexing(tx, deps, [gig.id]);
  await publishEvent(tx, {
    id: deps.newId(),
    type,
    occurredAt: deps.clock.now().toISOString(),
    aggregateId: gig.id,
    aggregateVersion: gig.version,
    data: {
      gigId: gig.id,
      slug: gig.slug,
      title: gig.title,
      category: gig.category,
      freelancerId: gig.freelancerId,
      freelancerHandle: card?.handle ?? null,
    },
  });
}

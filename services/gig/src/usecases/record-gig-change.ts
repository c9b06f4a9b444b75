import type { DomainEvent } from '@craftlane/contracts/events';
import type { PersonCard } from '@craftlane/contracts/values/people';
import type { Tx } from '@craftlane/service-kit/db';
import { publishEvent } from '@craftlane/service-kit/events';
import { shareCard } from '../db/cards.ts';
import { popularityOf } from '../db/orders.ts';
import { putSearchDocument, removeSearchDocument } from '../db/search-writer.ts';
import type { GigDeps } from '../deps.ts';
import type { StoredGig } from '../domain/gig.ts';
import { type SearchDocument, searchDocumentOf } from '../domain/search-document.ts';
import { queueIndexing } from './queue-indexing.ts';

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

async function writeSearchDocument(tx: Tx, gig: StoredGig, card: PersonCard | null): Promise<void> {
  const document: SearchDocument | null = searchDocumentOf(gig, card, await popularityOf(tx, gig.id));
  if (document) await putSearchDocument(tx, document);
  else await removeSearchDocument(tx, gig.id);
}

import type { PersonCard } from '@craftlane/contracts/values/people';
import type { Tx } from '@craftlane/service-kit/db';
import { popularityOf } from '../db/orders.ts';
import { putSearchDocument, removeSearchDocument } from '../db/search-writer.ts';
import type { StoredGig } from '../domain/gig.ts';
import { type SearchDocument, searchDocumentOf } from '../domain/search-document.ts';

/** Makes PostgreSQL find a gig as it is, or not at all; `gig` and `card` must be locked, so that nothing newer is overwritten. */
export async function writeSearchDocument(tx: Tx, gig: StoredGig, card: PersonCard | null): Promise<void> {
  const document: SearchDocument | null = searchDocumentOf(gig, card, await popularityOf(tx, gig.id));
  if (document) await putSearchDocument(tx, document);
  else await removeSearchDocument(tx, gig.id);
}

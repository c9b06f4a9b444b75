import { transact } from '@craftlane/service-kit/db';
import { popularityOf } from '../db/orders.ts';
import type { GigDeps } from '../deps.ts';
import { searchDocumentOf } from '../domain/search-document.ts';

/** Brings one gig of the second engine to the state it has now. Safe to repeat; rejects when the engine does not do it. */
export async function indexGig(
  { db, gigs, mirror }: Pick<GigDeps, 'db' | 'gigs' | 'mirror'>,
  gigId: string,
): Promise<void> {
  if (!mirror) return;
  const found = await gigs.findById(gigId);
  const popularity = await transact(db, (tx) => popularityOf(tx, gigId));
  const document = found && searchDocumentOf(found.gig, found.card, popularity);
  if (document) await mirror.put([document]);
  else await mirror.remove(gigId);
}

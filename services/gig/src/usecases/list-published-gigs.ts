import type { PublishedGig } from '@craftlane/contracts/gig';
import { beforeAllIds } from '../db/catalogue-feed.ts';
import { listPublished } from '../db/gig-reads.ts';
import type { GigDeps } from '../deps.ts';

/** The public gigs that come after a gig in the order of ids, so that a whole list can be read piece by piece. */
export async function listPublishedGigs(
  { db }: Pick<GigDeps, 'db'>,
  { after = beforeAllIds, limit }: { after?: string | undefined; limit: number },
): Promise<{ items: PublishedGig[]; hasMore: boolean }> {
  const rows = await listPublished(db, after, limit + 1);
  return { items: rows.slice(0, limit), hasMore: rows.length > limit };
}

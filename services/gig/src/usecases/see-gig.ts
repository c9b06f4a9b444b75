import type { Tx } from '@craftlane/service-kit/db';
import { notFound } from '@craftlane/service-kit/errors';
import { type GigWithCard, lockGig } from '../db/gig-reads.ts';
import type { GigDeps } from '../deps.ts';
import type { StoredGig } from '../domain/gig.ts';
import { canEditGig, canSeeGig } from '../domain/gig-policy.ts';

/** What was found, when this person (null: a visitor) may see it. Throws NOT_FOUND otherwise. */
export function visibleTo(userId: string | null, found: GigWithCard | null): GigWithCard {
  if (!found) throw notFound('no such gig');
  if (!canSeeGig(found.gig, userId)) throw notFound(`a ${found.gig.status} gig of somebody else`);
  return found;
}

/** The person's own gig. Throws NOT_FOUND for any other. */
export async function getOwnGig({ gigs }: Pick<GigDeps, 'gigs'>, userId: string, id: string): Promise<GigWithCard> {
  const found = await gigs.findById(id);
  return { gig: ownedBy(userId, found?.gig ?? null), card: found?.card ?? null };
}

/** The person's own gig, locked until the transaction ends. Throws NOT_FOUND for any other. */
export async function lockOwnGig(tx: Tx, userId: string, id: string): Promise<StoredGig> {
  return ownedBy(userId, await lockGig(tx, id));
}

function ownedBy(userId: string, gig: StoredGig | null): StoredGig {
  if (!gig) throw notFound('no such gig');
  if (!canEditGig(gig, userId)) throw notFound('not the owner, or deleted');
  return gig;
}

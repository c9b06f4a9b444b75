import { findGigCopy, type GigCopy, storeGigCopy } from '../db/gigs.ts';
import type { CallTrace, ChatDeps } from '../deps.ts';

/**
 * The gig from the local copy, else from the gig service, whose answer is kept until an event brings a newer one. Null when
 * there is no such public gig or it was deleted; UNAVAILABLE when nobody can say.
 */
export async function knowGig(deps: ChatDeps, gigId: string, trace: CallTrace): Promise<GigCopy | null> {
  const known = await findGigCopy(deps.db, gigId);
  if (known) return known.isDeleted ? null : known;
  const fetched = await deps.gigs.findGig(gigId, trace);
  if (fetched) await storeGigCopy(deps.db, fetched, 0);
  return fetched;
}

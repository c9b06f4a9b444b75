import { isUniqueViolation, type Tx } from '@craftlane/service-kit/db';
import { findFreeSlug, SLUG_CONSTRAINT } from '../db/gig-writes.ts';
import type { StoredGig } from '../domain/gig.ts';
import { slugCandidates } from '../domain/slug.ts';

/** The address a gig has, or gets at its first publication. */
export async function slugFor(tx: Tx, gig: Pick<StoredGig, 'id' | 'slug' | 'title'>): Promise<string> {
  return gig.slug ?? findFreeSlug(tx, slugCandidates(gig.title, gig.id));
}

/** Runs a publication again when somebody took its address between look and commit; then it sees that one and takes the next. */
export async function retryTakenSlug<T>(publish: () => Promise<T>): Promise<T> {
  try {
    return await publish();
  } catch (error) {
    if (!isUniqueViolation(error, SLUG_CONSTRAINT)) throw error;
    return publish();
  }
}

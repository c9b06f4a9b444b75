import type { Actor } from '@craftlane/service-kit/auth';
import { transact } from '@craftlane/service-kit/db';
import { saveGig } from '../db/gig-writes.ts';
import type { GigDeps } from '../deps.ts';
import { moved, type StoredGig } from '../domain/gig.ts';
import { claimPictures } from './claim-pictures.ts';
import { type GigEventType, recordGigChange } from './record-gig-change.ts';
import { lockOwnGig } from './see-gig.ts';

/** Walks one edge of the status graph with the caller's gig and states it; a deleted one lets go of its pictures. Throws NOT_FOUND or ILLEGAL_TRANSITION. */
export async function moveGig(
  deps: GigDeps,
  actor: Actor,
  id: string,
  { action, event }: { action: 'pause' | 'delete'; event: GigEventType },
): Promise<StoredGig> {
  return transact(deps.db, async (tx) => {
    const before = await lockOwnGig(tx, actor.userId, id);
    const gig = moved(before, action, deps.clock.now());
    await saveGig(tx, gig);
    if (action === 'delete') await claimPictures(tx, before, null);
    await recordGigChange(tx, deps, gig, event);
    return gig;
  });
}

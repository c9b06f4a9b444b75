import type { Actor } from '@craftlane/service-kit/auth';
import { transact } from '@craftlane/service-kit/db';
import { saveGig } from '../db/gig-writes.ts';
import type { GigDeps } from '../deps.ts';
import { moved, type StoredGig } from '../domain/gig.ts';
import { type GigEventType, recordGigChange } from './record-gig-change.ts';
import { lockOwnGig } from './see-gig.ts';

/** Walks one edge of the status graph with the caller's gig and states it. Throws NOT_FOUND or ILLEGAL_TRANSITION. */
export async function moveGig(
  deps: GigDeps,
  actor: Actor,
  id: string,
  { action, event }: { action: 'pause' | 'delete'; event: GigEventType },
): Promise<StoredGig> {
  return transact(deps.db, async (tx) => {
    const gig = moved(await lockOwnGig(tx, actor.userId, id), action, deps.clock.now());
    await saveGig(tx, gig);
    await recordGigChange(tx, deps, gig, event);
    return gig;
  });
}

import type { Gig } from '@craftlane/contracts/gig';
import type { Actor } from '@craftlane/service-kit/auth';
import { transact } from '@craftlane/service-kit/db';
import { staleVersion } from '@craftlane/service-kit/errors';
import { saveGig } from '../db/gig-writes.ts';
import type { GigDeps } from '../deps.ts';
import { contentOf, gigView, revised, type StoredGig } from '../domain/gig.ts';
import { type ContentChanges, withChanges } from '../domain/gig-content.ts';
import { assertEditable } from '../domain/gig-status.ts';
import { claimPictures } from './claim-pictures.ts';
import { recordGigChange } from './record-gig-change.ts';
import { resolveContent } from './resolve-content.ts';
import { getOwnGig, lockOwnGig } from './see-gig.ts';

/** The fields to replace, and the version the editor read. */
export type UpdateGigInput = ContentChanges & { id: string; version: number };

/**
 * Replaces fields of the caller's gig and raises its version; a gig that was published states `gig.updated.v1` and must
 * stay publishable. Throws NOT_FOUND, ILLEGAL_TRANSITION, STALE_VERSION or VALIDATION_FAILED, looked at in this order.
 */
export async function updateGig(
  deps: GigDeps,
  actor: Actor,
  { id, version, ...changes }: UpdateGigInput,
): Promise<Gig> {
  const { gig: seen, card } = await getOwnGig(deps, actor.userId, id);
  assertCurrent(seen, version);
  const resolved = await resolveContent(deps, seen, withChanges(contentOf(seen), changes), {
    currency: seen.currency,
    mustBePublishable: seen.status !== 'draft',
  });
  return transact(deps.db, async (tx) => {
    const locked = await lockOwnGig(tx, actor.userId, id);
    assertCurrent(locked, version);
    const gig = revised(locked, resolved, deps.clock.now());
    await saveGig(tx, gig);
    await claimPictures(tx, locked, gig);
    await recordGigChange(tx, deps, gig, 'gig.updated.v1');
    return gigView(gig, card);
  });
}

/** Every change raises the version, so the content resolved before the lock is that of the locked gig. */
function assertCurrent(gig: StoredGig, version: number): void {
  assertEditable(gig.status);
  if (gig.version !== version) throw staleVersion();
}

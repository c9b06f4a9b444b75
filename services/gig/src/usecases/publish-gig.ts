import type { Gig } from '@craftlane/contracts/gig';
import type { Actor } from '@craftlane/service-kit/auth';
import { transact } from '@craftlane/service-kit/db';
import { validationFailed } from '@craftlane/service-kit/errors';
import { saveGig } from '../db/gig-writes.ts';
import type { CallTrace, GigDeps } from '../deps.ts';
import { contentOf, gigView, published, type StoredGig } from '../domain/gig.ts';
import { publicationProblems } from '../domain/gig-content.ts';
import { nextGigStatus } from '../domain/gig-status.ts';
import { recordGigChange } from './record-gig-change.ts';
import { requireFreelancer } from './require-freelancer.ts';
import { getOwnGig, lockOwnGig } from './see-gig.ts';
import { retryTakenSlug, slugFor } from './slug-for.ts';

/**
 * Publishes the caller's draft or paused gig, and states `gig.published.v1`. Throws NOT_FOUND, ILLEGAL_TRANSITION,
 * VALIDATION_FAILED with every failing field, or PROFILE_INCOMPLETE, looked at in this order.
 */
export async function publishGig(deps: GigDeps, actor: Actor, id: string, trace: CallTrace): Promise<Gig> {
  const { gig: seen } = await getOwnGig(deps, actor.userId, id);
  assertPublishable(seen);
  const card = await requireFreelancer(deps, actor.userId, trace);
  return retryTakenSlug(() =>
    transact(deps.db, async (tx) => {
      const locked = await lockOwnGig(tx, actor.userId, id);
      assertPublishable(locked);
      const gig = published(locked, await slugFor(tx, locked), deps.clock.now());
      await saveGig(tx, gig);
      await recordGigChange(tx, deps, gig, 'gig.published.v1');
      return gigView(gig, card);
    }),
  );
}

function assertPublishable(gig: StoredGig): void {
  nextGigStatus('publish', gig.status);
  const problems = publicationProblems(contentOf(gig), gig.currency);
  if (problems.length > 0) throw validationFailed(problems);
}

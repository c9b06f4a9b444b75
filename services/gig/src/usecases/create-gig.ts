import type { Gig } from '@craftlane/contracts/gig';
import { emptyGigContent } from '@craftlane/contracts/values/gigs';
import type { Actor } from '@craftlane/service-kit/auth';
import { transact } from '@craftlane/service-kit/db';
import { toCard } from '../db/cards.ts';
import { insertGig } from '../db/gig-writes.ts';
import type { CallTrace, GigDeps } from '../deps.ts';
import { gigView, newGig, published } from '../domain/gig.ts';
import { type ContentChanges, withChanges } from '../domain/gig-content.ts';
import { claimPictures } from './claim-pictures.ts';
import { recordGigChange } from './record-gig-change.ts';
import { requireFreelancer } from './require-freelancer.ts';
import { resolveContent } from './resolve-content.ts';
import { retryTakenSlug, slugFor } from './slug-for.ts';

/** What a new gig starts with; with `publish` it is public at once or not created at all. */
export type CreateGigInput = ContentChanges & { publish: boolean };

/**
 * Creates a gig, version 1. States `gig.published.v1` when it is published. Throws VALIDATION_FAILED with every failing
 * field, and on publication PROFILE_INCOMPLETE.
 */
export async function createGig(
  deps: GigDeps,
  actor: Actor,
  { publish, ...changes }: CreateGigInput,
  trace: CallTrace,
): Promise<Gig> {
  const { db, clock, newId, currency } = deps;
  const content = withChanges(emptyGigContent, changes);
  const facts = { id: newId(), freelancerId: actor.userId, currency, now: clock.now() };
  const nothing = newGig(facts, { content: emptyGigContent, gallery: [] });
  const resolved = await resolveContent(deps, nothing, content, { currency, mustBePublishable: publish });
  const draft = newGig(facts, resolved);
  if (!publish) {
    const card = await deps.cards.find(actor.userId);
    await transact(db, async (tx) => {
      await insertGig(tx, draft);
      await claimPictures(tx, nothing, draft);
    });
    return gigView(draft, card && toCard(card));
  }
  const card = await requireFreelancer(deps, actor.userId, trace);
  return retryTakenSlug(() =>
    transact(db, async (tx) => {
      const gig = { ...published(draft, await slugFor(tx, draft), clock.now()), version: draft.version };
      await insertGig(tx, gig);
      await claimPictures(tx, nothing, gig);
      await recordGigChange(tx, deps, gig, 'gig.published.v1');
      return gigView(gig, card);
    }),
  );
}

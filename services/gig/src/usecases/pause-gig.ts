import type { Gig } from '@craftlane/contracts/gig';
import type { Actor } from '@craftlane/service-kit/auth';
import { toCard } from '../db/cards.ts';
import type { GigDeps } from '../deps.ts';
import { gigView } from '../domain/gig.ts';
import { moveGig } from './move-gig.ts';

/**
 * Takes the caller's published gig out of search and out of sale; its page stays. States `gig.paused.v1`. Throws NOT_FOUND
 * or ILLEGAL_TRANSITION.
 */
export async function pauseGig(deps: GigDeps, actor: Actor, id: string): Promise<Gig> {
  const gig = await moveGig(deps, actor, id, { action: 'pause', event: 'gig.paused.v1' });
  const card = await deps.cards.find(gig.freelancerId);
  return gigView(gig, card && toCard(card));
}

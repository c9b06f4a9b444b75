import type { Actor } from '@craftlane/service-kit/auth';
import type { GigDeps } from '../deps.ts';
import { moveGig } from './move-gig.ts';

/**
 * Deletes the caller's gig for everybody, the caller included; one that was published states `gig.deleted.v1`. Throws
 * NOT_FOUND (also the second time) or ILLEGAL_TRANSITION.
 */
export async function deleteGig(deps: GigDeps, actor: Actor, id: string): Promise<void> {
  await moveGig(deps, actor, id, { action: 'delete', event: 'gig.deleted.v1' });
}

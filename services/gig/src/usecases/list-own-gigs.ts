import type { GigStatus, OwnGig } from '@craftlane/contracts/gig';
import type { Actor } from '@craftlane/service-kit/auth';
import { listOwnGigs as listFromDb } from '../db/gig-reads.ts';
import type { GigDeps } from '../deps.ts';

/** One page of the caller's gigs in every status but deleted, the last changed first. */
export async function listOwnGigs(
  { db }: GigDeps,
  actor: Actor,
  query: { status?: GigStatus | undefined; page: number; pageSize: number },
): Promise<{ items: OwnGig[]; total: number; page: number; pageSize: number }> {
  const { page, pageSize } = query;
  return { ...(await listFromDb(db, actor.userId, query)), page, pageSize };
}

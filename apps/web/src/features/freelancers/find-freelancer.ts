import 'server-only';
import type { GigCard } from '@craftlane/contracts/gig';
import type { PublicProfile } from '@craftlane/contracts/user';
import { handleSchema } from '@craftlane/contracts/values/people';
import { cacheLife, cacheTag } from 'next/cache';
import { isBuildPhase } from '@/env';
import { freelancerTag, personTag, publicTag } from '@/server/cache-tags';
import { orNull } from '@/server/service-error';
import { services } from '@/server/services';

const maxGigs = 48;

/** The public profile at this handle, cached until an event names it; null when there is none, and while building. */
export async function findFreelancer(handle: string): Promise<PublicProfile | null> {
  'use cache';
  cacheTag(publicTag, freelancerTag(handle));
  cacheLife('public');
  // Addresses have one spelling; whatever is no handle cannot be somebody's.
  if (isBuildPhase() || handleSchema.safeParse(handle).data !== handle) return null;
  const profile = await orNull(services().user.getPublicProfileByHandle({ handle }));
  if (profile) cacheTag(personTag(profile.userId));
  return profile;
}

/** The published gigs of a freelancer, newest first. */
export async function listGigsOf(userId: string, handle: string): Promise<GigCard[]> {
  'use cache';
  cacheTag(publicTag, freelancerTag(handle), personTag(userId));
  cacheLife('public');
  const { hits } = await services().gig.search({ freelancerId: userId, sort: 'newest', pageSize: maxGigs });
  return hits;
}

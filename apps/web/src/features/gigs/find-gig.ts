import 'server-only';
import type { Gig, GigCard } from '@craftlane/contracts/gig';
import { cacheLife, cacheTag } from 'next/cache';
import { isBuildPhase } from '@/env';
import { placeholderParam } from '@/lib/placeholder-param';
import { categoryTag, gigTag, personTag, publicTag } from '@/server/cache-tags';
import { orNull } from '@/server/service-error';
import { services } from '@/server/services';

const slugPattern = /^[a-z0-9-]{1,120}$/;
const similarCount = 4;
/** How many of the most ordered gigs of a category similar ones are chosen from. */
const similarAmong = 48;

/** The public gig at this address, cached until an event names it; null when there is none, and while building. */
export async function findGig(slug: string): Promise<Gig | null> {
  'use cache';
  cacheTag(publicTag, gigTag(slug));
  cacheLife('public');
  if (isBuildPhase() || slug === placeholderParam || !slugPattern.test(slug)) return null;
  const gig = await orNull(services().gig.getBySlug({ slug }));
  if (gig) cacheTag(personTag(gig.freelancerId));
  return gig;
}

/** Other gigs of the same category, those of the same subcategory first, each the most ordered first. */
export async function listSimilarGigs(gigId: string, category: string, subcategory: string | null): Promise<GigCard[]> {
  'use cache';
  cacheTag(publicTag, categoryTag(category));
  cacheLife('public');
  const { hits } = await services().gig.search({ category, sort: 'popular', pageSize: similarAmong });
  const others = hits.filter((gig) => gig.id !== gigId);
  const closest = others.filter((gig) => gig.subcategory === subcategory);
  const shown = [...closest, ...others.filter((gig) => gig.subcategory !== subcategory)].slice(0, similarCount);
  cacheTag(...shown.flatMap((gig) => [gigTag(gig.slug), personTag(gig.freelancer.userId)]));
  return shown;
}

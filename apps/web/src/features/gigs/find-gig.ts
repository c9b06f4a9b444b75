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

/** Other gigs of the same kind, the most ordered first. */
export async function listSimilarGigs(gigId: string, category: string, subcategory: string | null): Promise<GigCard[]> {
  'use cache';
  cacheTag(publicTag, categoryTag(category));
  cacheLife('public');
  const sameLeaf = subcategory ? await search({ category, subcategory }) : [];
  const found = sameLeaf.length > similarCount ? sameLeaf : [...sameLeaf, ...(await search({ category }))];
  const others = new Map(found.filter((gig) => gig.id !== gigId).map((gig) => [gig.id, gig]));
  const shown = [...others.values()].slice(0, similarCount);
  cacheTag(...shown.flatMap((gig) => [gigTag(gig.slug), personTag(gig.freelancer.userId)]));
  return shown;
}

async function search(filter: { category: string; subcategory?: string }): Promise<GigCard[]> {
  const { hits } = await services().gig.search({ ...filter, sort: 'popular', pageSize: similarCount * 2 });
  return hits;
}

import 'server-only';
import type { SearchResult } from '@craftlane/contracts/gig';
import { cacheLife, cacheTag } from 'next/cache';
import { isBuildPhase } from '@/env';
import { homeTag, publicTag } from '@/server/cache-tags';
import { services } from '@/server/services';

const shown = 8;

/** What the home page knows of the market: its newest gigs, and how many each category holds. */
export type Latest = { gigs: SearchResult['hits']; countByCategory: Record<string, number> };

/** The newest gigs, cached until an event changes one; empty while building. */
export async function latestGigs(): Promise<Latest> {
  'use cache';
  cacheTag(publicTag, homeTag);
  cacheLife('public');
  if (isBuildPhase()) return { gigs: [], countByCategory: {} };
  const { hits, facets } = await services().gig.search({ sort: 'newest', pageSize: shown });
  return { gigs: hits, countByCategory: Object.fromEntries(facets.category.map(({ value, count }) => [value, count])) };
}

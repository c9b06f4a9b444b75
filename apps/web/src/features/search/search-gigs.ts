import 'server-only';
import type { SearchResult } from '@craftlane/contracts/gig';
import { cacheLife, cacheTag } from 'next/cache';
import { headers } from 'next/headers';
import { connection } from 'next/server';
import { publicTag } from '@/server/cache-tags';
import { createRequestContext } from '@/server/context';
import { services } from '@/server/services';
import type { SearchQuery } from './search-query';

/** How many gigs a page of results shows. */
export const pageSize = 24;

const defaultCurrency = 'EUR';
const deadlineMs = 5_000;

/** Searches for the visitor of this request, whose address the gig service limits by. Throws UNAVAILABLE after five seconds. */
export async function searchGigs(query: SearchQuery): Promise<SearchResult> {
  // Only a real visit asks the service; a prefetch shows the shape of the page.
  await connection();
  const { services: clients, call } = await createRequestContext(await headers(), []);
  const context = { ...call.context, signal: AbortSignal.timeout(deadlineMs) };
  return clients.gig.search({ ...query, pageSize }, { context });
}

/** The currency of a result's prices; without hits, that of any gig; euros where there are none. */
export async function currencyOf({ hits }: SearchResult): Promise<string> {
  return hits[0]?.currency ?? (await installationCurrency());
}

async function installationCurrency(): Promise<string> {
  'use cache';
  cacheTag(publicTag);
  cacheLife('public');
  const { hits } = await services().gig.search({ pageSize: 1 });
  return hits[0]?.currency ?? defaultCurrency;
}

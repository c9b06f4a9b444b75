import 'server-only';
import type { PublishedGig } from '@craftlane/contracts/gig';
import { categories } from '@craftlane/contracts/values/categories';
import { cacheLife, cacheTag } from 'next/cache';
import { homeTag, publicTag } from '@/server/cache-tags';
import { services } from '@/server/services';
import { publicUrl } from './public-url';

/** Gigs in one file of the site map; their freelancers come on top, and a file may hold 50,000 addresses. */
export const gigsInFile = 10_000;

/** An address with the day it last changed, where that is known. */
type Entry = { path: string; changedAt?: string };

/** One file of the site map: the gigs after an id and their freelancers; the first also names the pages that are always there. */
export async function siteMapFile(after: string | null): Promise<string> {
  'use cache';
  cacheTag(publicTag, homeTag);
  cacheLife('public');
  const { items } = await gigsAfter(after);
  return urlSet([...(after === null ? fixedEntries() : []), ...items.map(gigEntry), ...freelancerEntries(items)]);
}

/** The site map: one file, or with more gigs than it takes an index of files. */
export async function siteMap(): Promise<string> {
  'use cache';
  cacheTag(publicTag, homeTag);
  cacheLife('public');
  const starts: string[] = [];
  for (let page = await gigsAfter(null); page.hasMore; ) {
    const last = page.items.at(-1)?.id;
    if (last === undefined) break;
    starts.push(last);
    page = await gigsAfter(last);
  }
  if (starts.length === 0) return siteMapFile(null);
  const files = ['first', ...starts].map((start) => `<sitemap><loc>${loc(`/sitemaps/${start}`)}</loc></sitemap>`);
  return `${head}<sitemapindex xmlns="${vocabulary}">${files.join('')}</sitemapindex>`;
}

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const vocabulary = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function gigsAfter(after: string | null) {
  return services().gig.listPublished({ limit: gigsInFile, ...(after !== null && { after }) });
}

function fixedEntries(): Entry[] {
  return [{ path: '/' }, { path: '/search' }, ...categories.map(({ slug }) => ({ path: `/search?category=${slug}` }))];
}

function gigEntry({ slug, updatedAt }: PublishedGig): Entry {
  return { path: `/gigs/${slug}`, changedAt: updatedAt };
}

function freelancerEntries(gigs: readonly PublishedGig[]): Entry[] {
  const handles = new Set(gigs.flatMap(({ freelancerHandle }) => freelancerHandle ?? []));
  return [...handles].map((handle) => ({ path: `/freelancers/${handle}` }));
}

function urlSet(entries: readonly Entry[]): string {
  const urls = entries.map(({ path, changedAt }) => {
    const lastmod = changedAt ? `<lastmod>${changedAt.slice(0, 10)}</lastmod>` : '';
    return `<url><loc>${loc(path)}</loc>${lastmod}</url>`;
  });
  return `${head}<urlset xmlns="${vocabulary}">${urls.join('')}</urlset>`;
}

function loc(path: string): string {
  return (publicUrl(path) ?? '').replaceAll('&', '&amp;');
}

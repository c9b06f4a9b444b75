import type { SearchInput } from '@craftlane/contracts/gig';
import type { MultiSearchQuery } from 'meilisearch';
import type { FoundGigs } from '../domain/search-index.ts';
import { GIG_INDEX } from './meilisearch-settings.ts';

/** Around what matches in a title; private-use characters, which no title holds. */
export const highlightTags = { open: '\uE000', close: '\uE001' };

/** A facet of the answer. */
export type Facet = keyof FoundGigs['facets'];

/** The attribute that each facet counts. */
export const facetAttributes: { readonly [Name in Facet]: string } = {
  category: 'category',
  subcategory: 'subcategory',
  tags: 'tags',
  price: 'priceBucket',
  delivery: 'deliverySteps',
  language: 'languages',
};

/** Every facet's name. */
export const facetNames: readonly Facet[] = ['category', 'subcategory', 'tags', 'price', 'delivery', 'language'];

/**
 * One query for the hits, the total and the facets without a filter of their own; then one for each facet that has one, to
 * count it without that filter. `counted[n]` names the facets that query `n` counts.
 */
export function toMeilisearchQueries(input: SearchInput): { queries: MultiSearchQuery[]; counted: Facet[][] } {
  const filters = facetFilters(input);
  const filtered = facetNames.filter((facet) => filters[facet].length > 0);
  const free = facetNames.filter((facet) => filters[facet].length === 0);
  const shared = { indexUid: GIG_INDEX, q: input.q ?? '', matchingStrategy: 'all' as const };
  const sort = sortOf(input);
  const main: MultiSearchQuery = {
    ...shared,
    page: input.page,
    hitsPerPage: input.pageSize,
    filter: filterWithout(input, []),
    ...(sort && { sort }),
    facets: free.map((facet) => facetAttributes[facet]),
    attributesToRetrieve: ['id', 'title'],
    attributesToHighlight: ['title'],
    highlightPreTag: highlightTags.open,
    highlightPostTag: highlightTags.close,
  };
  const others = filtered.map((facet) => ({
    ...shared,
    limit: 0,
    filter: filterWithout(input, facet === 'category' ? ['category', 'subcategory'] : [facet]),
    facets: [facetAttributes[facet]],
  }));
  return { queries: [main, ...others], counted: [free, ...filtered.map((facet) => [facet])] };
}

function filterWithout(input: SearchInput, ignored: readonly Facet[]): string[] {
  const filters = facetFilters(input);
  const kept = facetNames.filter((facet) => !ignored.includes(facet)).flatMap((facet) => filters[facet]);
  return input.freelancerId === undefined ? kept : [...kept, equals('freelancerId', input.freelancerId)];
}

function facetFilters(input: SearchInput): { [Name in Facet]: string[] } {
  const { category, subcategory, tags = [], minPriceMinor, maxPriceMinor, maxDeliveryDays, language } = input;
  return {
    category: category === undefined ? [] : [equals('category', category)],
    subcategory: subcategory === undefined ? [] : [equals('subcategory', subcategory)],
    tags: tags.map((tag) => equals('tags', tag.toLowerCase())),
    price: [
      ...(minPriceMinor === undefined ? [] : [`fromPriceMinor >= ${minPriceMinor}`]),
      ...(maxPriceMinor === undefined ? [] : [`fromPriceMinor <= ${maxPriceMinor}`]),
    ],
    delivery: maxDeliveryDays === undefined ? [] : [`minDeliveryDays <= ${maxDeliveryDays}`],
    language: language === undefined ? [] : [equals('languages', language)],
  };
}

function equals(attribute: string, value: string): string {
  return `${attribute} = "${value.replace(/["\\]/g, '\\$&')}"`;
}

function sortOf({ sort, q }: SearchInput): string[] | null {
  if (sort === 'newest') return ['publishedAt:desc', 'id:desc'];
  if (sort === 'price_asc') return ['fromPriceMinor:asc', 'id:asc'];
  if (sort === 'price_desc') return ['fromPriceMinor:desc', 'id:desc'];
  return sort === 'popular' || !q ? ['popularity:desc', 'publishedAt:desc', 'id:desc'] : null;
}

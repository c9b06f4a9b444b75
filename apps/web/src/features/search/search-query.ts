import type { SearchInput } from '@craftlane/contracts/gig';

/** What a search page shows: the part of a search that lives in its address. */
export type SearchQuery = Omit<SearchInput, 'pageSize' | 'freelancerId'>;

/** The parts of a search that stand in an address, in their order there. */
export const searchKeys = [
  'q',
  'category',
  'subcategory',
  'tags',
  'minPriceMinor',
  'maxPriceMinor',
  'maxDeliveryDays',
  'language',
  'sort',
  'page',
] as const satisfies readonly (keyof SearchQuery)[];

type Key = (typeof searchKeys)[number];

/** The address of a search. Defaults are not written, and every change but that of the page leads to the first page. */
export function searchHref(
  query: SearchQuery,
  change: Partial<{ [K in Key]: SearchQuery[K] | undefined }> = {},
): string {
  const next = { ...query, page: 1, ...change };
  const params = new URLSearchParams();
  for (const key of searchKeys) {
    for (const value of [next[key]].flat()) {
      const isDefault = (key === 'sort' && value === 'relevance') || (key === 'page' && value === 1);
      if (value !== undefined && value !== '' && !isDefault) params.append(key, String(value));
    }
  }
  return params.size > 0 ? `/search?${params}` : '/search';
}

/** The tags of a search after a press on one of them. */
export function toggledTags(query: SearchQuery, tag: string): string[] {
  const chosen = query.tags ?? [];
  return chosen.includes(tag) ? chosen.filter((each) => each !== tag) : [...chosen, tag];
}

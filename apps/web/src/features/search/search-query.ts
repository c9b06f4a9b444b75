import { type SearchInput, searchInputSchema } from '@craftlane/contracts/gig';

/** What a search page shows: the part of a search that lives in its address. */
export type SearchQuery = Omit<SearchInput, 'pageSize' | 'freelancerId'>;

/** The query string of a page as Next.js gives it. */
export type RawParams = Record<string, string | string[] | undefined>;

const { q, category, subcategory, tags, minPriceMinor, maxPriceMinor, maxDeliveryDays, language, sort, page } =
  searchInputSchema.shape;
const shape = { q, category, subcategory, tags, minPriceMinor, maxPriceMinor, maxDeliveryDays, language, sort, page };
type Key = keyof typeof shape;
const keys = Object.keys(shape) as Key[];

/** Reads a search from an address. What is empty or makes no sense there is left out: an address never leads to an error. */
export function parseSearch(params: RawParams): SearchQuery {
  const read = keys.flatMap((key) => {
    const value = key === 'tags' ? params[key] : [params[key]].flat()[0];
    if (value === undefined || value === '') return [];
    const result = shape[key].safeParse(value);
    return result.success ? [[key, result.data] as const] : [];
  });
  const query = { sort: 'relevance', page: 1, ...Object.fromEntries(read) } as SearchQuery;
  return query.category ? query : without(query, 'subcategory');
}

/** The address of a search. Defaults are not written, and every change but that of the page leads to the first page. */
export function searchHref(
  query: SearchQuery,
  change: Partial<{ [K in Key]: SearchQuery[K] | undefined }> = {},
): string {
  const next = { ...query, page: 1, ...change };
  const params = new URLSearchParams();
  for (const key of keys) {
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

function without(query: SearchQuery, key: Key): SearchQuery {
  const { [key]: _left, ...rest } = query;
  return rest as SearchQuery;
}

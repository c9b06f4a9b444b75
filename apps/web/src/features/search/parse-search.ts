import { searchInputSchema } from '@craftlane/contracts/gig';
import { type SearchQuery, searchKeys } from './search-query';

/** The query string of a page as Next.js gives it. */
export type RawParams = Record<string, string | string[] | undefined>;

/** Reads a search from an address. What is empty or makes no sense there is left out: an address never leads to an error. */
export function parseSearch(params: RawParams): SearchQuery {
  const read = searchKeys.flatMap((key) => {
    const value = key === 'tags' ? params[key] : [params[key]].flat()[0];
    if (value === undefined || value === '') return [];
    const result = searchInputSchema.shape[key].safeParse(value);
    return result.success ? [[key, result.data] as const] : [];
  });
  const query = { sort: 'relevance', page: 1, ...Object.fromEntries(read) } as SearchQuery;
  return query.category ? query : without(query, 'subcategory');
}

function without(query: SearchQuery, key: keyof SearchQuery): SearchQuery {
  const { [key]: _left, ...rest } = query;
  return rest as SearchQuery;
}

import type { SearchResult } from '@craftlane/contracts/gig';
import type { ReactNode } from 'react';
import { Pagination } from '@/components/pagination';
import { FacetPanel } from './facet-panel';
import { FilterChips } from './filter-chips';
import { FilterSheet } from './filter-sheet';
import { NoResults } from './no-results';
import { type SearchQuery, searchHref } from './search-query';
import { activeFilters, searchTitle, sortNames, totalText } from './search-words';
import { SortSelect } from './sort-select';

type SearchViewProps = {
  query: SearchQuery;
  result: SearchResult;
  currency: string;
  /** The found gigs. */
  children: ReactNode;
};

/** What a search found, with everything to narrow it down. */
export function SearchView({ query, result, currency, children }: SearchViewProps) {
  const { total, totalIsCapped, pageSize, facets } = result;
  const filters = activeFilters(query, currency);
  const found = totalText(total, totalIsCapped);
  const panel = <FacetPanel query={query} facets={facets} currency={currency} />;
  const { q, sort } = query;
  return (
    <>
      <header className="flex flex-wrap items-end justify-between gap-4 pt-8 pb-5">
        <div>
          <h1 className="text-2xl font-semibold break-words sm:text-3xl">{searchTitle(query)}</h1>
          <p className="mt-1 text-ink-muted" role="status">
            {found}
          </p>
        </div>
        <div className="flex items-center gap-3 max-sm:w-full">
          <FilterSheet activeCount={filters.length} found={found}>
            {panel}
          </FilterSheet>
          <SortSelect {...sortChoices(query)} />
        </div>
      </header>
      <div className="grid gap-8 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <aside aria-label="Filters" className="max-lg:hidden">
          {panel}
        </aside>
        <div className="flex flex-col gap-6">
          <h2 className="sr-only">Results</h2>
          <FilterChips filters={filters} clearHref={searchHref({ page: 1, sort, ...(q && { q }) })} />
          {result.hits.length > 0 ? (
            children
          ) : (
            <NoResults query={query} isFiltered={filters.length > 0} total={total} />
          )}
          {result.hits.length > 0 && (
            <Pagination
              page={query.page}
              pageCount={Math.ceil(total / pageSize)}
              hrefFor={(page) => searchHref(query, { page })}
            />
          )}
        </div>
      </div>
    </>
  );
}

/** Without words to match, the best match is the most ordered. */
function sortChoices(query: SearchQuery) {
  const sorts = (Object.keys(sortNames) as SearchQuery['sort'][]).filter((sort) => query.q || sort !== 'relevance');
  return {
    value: query.q || query.sort !== 'relevance' ? query.sort : 'popular',
    options: sorts.map((sort) => ({ value: sort, label: sortNames[sort], href: searchHref(query, { sort }) })),
  };
}

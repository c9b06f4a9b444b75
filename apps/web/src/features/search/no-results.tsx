import { categories } from '@craftlane/contracts/values/categories';
import { SearchX } from 'lucide-react';
import { EmptyState } from '@/components/empty-state';
import { LinkButton } from '@/components/link-button';
import { TextLink } from '@/components/text-link';
import { type SearchQuery, searchHref } from './search-query';

type NoResultsProps = { query: SearchQuery; isFiltered: boolean; total: number };

/** Nothing found: says why that may be, and leads on. */
export function NoResults({ query, isFiltered, total }: NoResultsProps) {
  if (total > 0) {
    return (
      <EmptyState
        title="There are no more results"
        action={<LinkButton href={searchHref(query)}>To the first page</LinkButton>}
      />
    );
  }
  return (
    <EmptyState
      icon={<SearchX />}
      title={query.q ? `Nothing found for “${query.q}”` : 'Nothing found'}
      action={isFiltered ? <ClearFilters query={query} /> : undefined}
    >
      {isFiltered ? 'No gig matches all of your filters.' : 'Try fewer or other words, or browse a category:'}
      {!isFiltered && <CategoryLinks />}
    </EmptyState>
  );
}

function ClearFilters({ query: { q, sort } }: { query: SearchQuery }) {
  const href = searchHref({ page: 1, sort, ...(q && { q }) });
  return <LinkButton href={href}>Remove all filters</LinkButton>;
}

function CategoryLinks() {
  return (
    <ul className="mt-4 flex flex-wrap justify-center gap-x-4 gap-y-2">
      {categories.map(({ slug, name }) => (
        <li key={slug}>
          <TextLink href={`/search?category=${slug}`} prefetch={false}>
            {name}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}

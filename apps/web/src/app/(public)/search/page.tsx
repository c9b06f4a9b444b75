import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Container } from '@/components/container';
import { GigGrid, GigGridSkeleton } from '@/features/gigs/gig-grid';
import { parseSearch, type RawParams } from '@/features/search/parse-search';
import { currencyOf, searchGigs } from '@/features/search/search-gigs';
import { searchHref } from '@/features/search/search-query';
import { SearchSkeleton } from '@/features/search/search-skeleton';
import { SearchView } from '@/features/search/search-view';
import { searchTitle } from '@/features/search/search-words';
import { pageMetadata } from '@/features/sharing/page-metadata';

const searchDescription =
  'Find services with fixed prices by category, price and delivery time. Your money is held until you accept the work.';

type Props = { searchParams: Promise<RawParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = parseSearch(await searchParams);
  const title = `${searchTitle(query)} · Search`;
  // One address for each category; what somebody typed or filtered by is no page of its own.
  const { category, subcategory, sort } = query;
  const isOwnPage = searchHref(query) === searchHref({ sort: 'relevance', page: 1, category, subcategory });
  if (!isOwnPage || query.page > 1 || sort !== 'relevance')
    return { title, description: null, robots: { index: false, follow: true } };
  const description = `${searchTitle(query)}: services with fixed prices. Your money is held until you accept the work.`;
  return { ...pageMetadata({ path: searchHref(query), title, description, image: '/share/home' }), description: null };
}

/** Finds gigs. Everything that is searched for stands in the address. */
export default function SearchPage({ searchParams }: Props) {
  return (
    <Container>
      {/* Metadata that depends on the address is sent after the head of this page; this much is always the same. */}
      <meta name="description" content={searchDescription} />
      <Suspense
        fallback={
          <SearchSkeleton>
            <GigGridSkeleton count={9} />
          </SearchSkeleton>
        }
      >
        <Results searchParams={searchParams} />
      </Suspense>
    </Container>
  );
}

async function Results({ searchParams }: Props) {
  const query = parseSearch(await searchParams);
  const result = await searchGigs(query);
  return (
    <SearchView query={query} result={result} currency={await currencyOf(result)}>
      <GigGrid gigs={result.hits} width="three" isFirst />
    </SearchView>
  );
}

import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Container } from '@/components/container';
import { GigGrid, GigGridSkeleton } from '@/features/gigs/gig-grid';
import { currencyOf, searchGigs } from '@/features/search/search-gigs';
import { parseSearch, type RawParams } from '@/features/search/search-query';
import { SearchSkeleton } from '@/features/search/search-skeleton';
import { SearchView } from '@/features/search/search-view';
import { searchTitle } from '@/features/search/search-words';

type Props = { searchParams: Promise<RawParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: `${searchTitle(parseSearch(await searchParams))} · Search` };
}

/** Finds gigs. Everything that is searched for stands in the address. */
export default function SearchPage({ searchParams }: Props) {
  return (
    <Container>
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

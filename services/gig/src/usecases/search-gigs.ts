import type { SearchInput, SearchResult } from '@craftlane/contracts/gig';
import { findGigCards } from '../db/gig-reads.ts';
import type { GigDeps } from '../deps.ts';
import type { FoundGig } from '../domain/search-index.ts';

/**
 * One page of published gigs. The engine says which and how many; the gigs themselves are read from the database, so that
 * none is shown that was paused or deleted before, whatever the engine knows.
 */
export async function searchGigs({ db, search }: GigDeps, input: SearchInput): Promise<SearchResult> {
  const { hits, ...found } = await search.search(input);
  const cards = await findGigCards(
    db,
    hits.map(({ gigId }) => gigId),
  );
  return {
    ...found,
    page: input.page,
    pageSize: input.pageSize,
    hits: hits.flatMap((hit) => {
      const card = cards.get(hit.gigId);
      return card ? [{ ...card, highlight: highlightOf(hit, card.title) }] : [];
    }),
  };
}

/** The engine's parts, unless the title has changed since it was told. */
function highlightOf({ highlight }: FoundGig, title: string): FoundGig['highlight'] {
  const marked = highlight.map(({ text }) => text).join('');
  return marked === title ? highlight : [{ text: title, isMatch: false }];
}

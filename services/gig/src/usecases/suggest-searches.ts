import { type SuggestionInput, type Suggestions, searchInputSchema } from '@craftlane/contracts/gig';
import type { GigDeps } from '../deps.ts';
import { suggestionLimit, suggestionsOf } from '../domain/suggestions.ts';
import { searchGigs } from './search-gigs.ts';

/** What somebody who is typing may mean, taken from the gigs that a search for it would find; empty without words. */
export async function suggestSearches(deps: GigDeps, { q }: SuggestionInput): Promise<Suggestions> {
  const { hits, facets, engine } = await searchGigs(deps, searchInputSchema.parse({ q, pageSize: suggestionLimit }));
  return {
    suggestions: suggestionsOf(q, { hits: hits.map(({ id, highlight }) => ({ gigId: id, highlight })), facets }),
    engine,
  };
}

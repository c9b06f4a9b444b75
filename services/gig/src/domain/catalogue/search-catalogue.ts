import type { SearchInput } from '@craftlane/contracts/gig';
import { countCap } from '../facets.ts';
import { highlightTitle } from '../highlight.ts';
import type { FoundGigs } from '../search-index.ts';
import type { TextQuery } from '../text-query.ts';
import type { Catalogue } from './catalogue.ts';
import { countFacets } from './count-facets.ts';
import { filterRows, rowsWithout } from './filter-rows.ts';
import { matchWords } from './match-words.ts';
import { orderedRange, orderOf } from './order-rows.ts';

/** Answers a search from the catalogue alone; `query` is null without words. Rank and counts look at every match. */
export function searchCatalogue(
  catalogue: Catalogue,
  input: SearchInput,
  query: TextQuery | null,
): Omit<FoundGigs, 'engine' | 'tookMs'> {
  const matched = matchWords(catalogue, query?.words ?? []);
  const candidates = filterRows(catalogue, input, matched);
  const found = rowsWithout(candidates, 0);
  const offset = (input.page - 1) * input.pageSize;
  const end = Math.min(offset + input.pageSize, countCap);
  const page = orderedRange(found, offset, end, orderOf(catalogue, input.sort, matched));
  const marked = query?.matched ?? { prefixes: [], words: new Set<string>() };
  return {
    hits: Array.from(page, (row) => ({
      gigId: catalogue.gigId(row),
      highlight: highlightTitle(catalogue.title(row), marked),
    })),
    total: Math.min(found.length, countCap),
    totalIsCapped: found.length > countCap,
    facets: countFacets(catalogue, candidates, found),
  };
}

import type { SearchInput, SearchResult } from '@craftlane/contracts/gig';
import type { HighlightPart } from './highlight.ts';
import type { SearchDocument } from './search-document.ts';

/** One found gig; the highlight's parts in order are its title as the engine knows it. */
export interface FoundGig {
  gigId: string;
  highlight: HighlightPart[];
}

/**
 * What an engine finds. `total` stops at `countCap`, and `totalIsCapped` then says that there are more. `tookMs` is the
 * engine's own time.
 */
export interface FoundGigs {
  engine: SearchResult['engine'];
  hits: FoundGig[];
  total: number;
  totalIsCapped: boolean;
  facets: SearchResult['facets'];
  tookMs: number;
}

/** A search over published gigs. Rejects when the engine does not answer. */
export interface SearchIndex {
  search(input: SearchInput): Promise<FoundGigs>;
}

/** An engine beside PostgreSQL that has to be told. Each resolves when the change can be found; all are safe to repeat. */
export interface SearchMirror extends SearchIndex {
  /** Creates the index with its settings where it is missing; true when it was. */
  prepare(): Promise<boolean>;
  put(documents: readonly SearchDocument[]): Promise<void>;
  remove(gigId: string): Promise<void>;
}

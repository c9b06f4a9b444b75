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

/** An index of an engine that has to be told. Each resolves when the change can be found; all are safe to repeat. */
export interface MirrorIndex {
  put(documents: readonly SearchDocument[]): Promise<void>;
  remove(gigId: string): Promise<void>;
}

/** An engine beside PostgreSQL. */
export interface SearchMirror extends SearchIndex, MirrorIndex {
  /** Names the settings and the form of documents in this code; another one needs another index. */
  version: string;
  isPresent(): Promise<boolean>;
  /** Has `fill` write a new, empty index while the old one goes on answering, then puts it in its place. */
  rebuild(fill: (fresh: MirrorIndex) => Promise<void>): Promise<void>;
}

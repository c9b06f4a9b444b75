import type { Db } from '@craftlane/service-kit/db';
import { searchCatalogue } from '../domain/catalogue/search-catalogue.ts';
import type { SearchIndex } from '../domain/search-index.ts';
import { textQueryOf } from '../domain/text-query.ts';
import { createCatalogueCopy } from './catalogue-copy.ts';
import { searchBySql } from './sql-search.ts';
import { expandWords, wordsOf } from './word-expansion.ts';

/** How to search. */
export interface PostgresSearchOptions {
  /** With more gigs, and with 0 always, every search is SQL. */
  maxGigsInMemory: number;
  /** Hears why the gigs could not be read into memory. */
  onFailure(error: unknown): void;
}

/** A search over PostgreSQL's documents. */
export interface PostgresSearch extends SearchIndex {
  /** Reads the gigs into memory now instead of at the first search. Resolves when that is done or has failed; never rejects. */
  prepare(): Promise<void>;
}

/**
 * Searches the documents that every change of a gig writes in its own transaction, so that it is never behind. They are
 * copied into memory; until that is done, and when they are too many, SQL answers.
 */
export function createPostgresSearch(db: Db, options: PostgresSearchOptions): PostgresSearch {
  const { maxGigsInMemory, onFailure } = options;
  const copy = createCatalogueCopy(db, { maxGigs: maxGigsInMemory, onFailure });
  return {
    prepare: copy.load,
    async search(input) {
      const startedAt = performance.now();
      const [catalogue, words] = await Promise.all([copy.current(), expandWords(db, wordsOf(input))]);
      const query = textQueryOf(words);
      const found = catalogue ? searchCatalogue(catalogue, input, query) : await searchBySql(db, input, query);
      return { engine: 'postgresql', ...found, tookMs: round(performance.now() - startedAt) };
    },
  };
}

function round(ms: number): number {
  return Math.round(ms * 100) / 100;
}

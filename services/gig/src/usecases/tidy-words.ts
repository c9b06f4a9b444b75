import { transact } from '@craftlane/service-kit/db';
import { forgetUnusedWords } from '../db/search-writer.ts';
import type { GigDeps } from '../deps.ts';

/** Name of the job that keeps the search vocabulary to words in use. */
export const TIDY_WORDS = 'tidy_words';

/** Forgets words that no published gig has any more, so that typos are not corrected to them. Safe to repeat; run daily. */
export async function tidyWords({ db }: Pick<GigDeps, 'db'>): Promise<void> {
  await transact(db, forgetUnusedWords);
}

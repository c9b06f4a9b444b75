import type { AskedWord, WordForm } from '../text-query.ts';
import type { Catalogue } from './catalogue.ts';

/** What a word adds to the rank of a gig, by its weight (description, category, tag, title). */
const rankOfWeight = [0, 2, 5, 10];

/** Which rows have all words asked for, and how well these describe them; both by row. */
export interface MatchedRows {
  isMatch: Uint8Array;
  rank: Float64Array;
}

/** Finds the rows that have every word in one of its forms; null, which stands for all of them, without words. */
export function matchWords({ words, rows }: Catalogue, asked: readonly AskedWord[]): MatchedRows | null {
  if (asked.length === 0) return null;
  const found = new Uint8Array(rows);
  const rank = new Float64Array(rows);
  asked.forEach(({ forms, rankForms }, at) => {
    const best = new Uint8Array(rows);
    mark(best, forms, words, 0);
    mark(best, rankForms, words, 1);
    for (let row = 0; row < rows; row++) {
      const seen = best[row] ?? 0;
      if (seen === 0 || found[row] !== at) continue;
      found[row] = at + 1;
      rank[row] = (rank[row] ?? 0) + (rankOfWeight[seen - 1] ?? 0);
    }
  });
  return { isMatch: found.map((count) => (count === asked.length ? 1 : 0)), rank };
}

/** Notes in `best` one more than the largest weight of these forms in each row that has them; weights count times `factor`. */
function mark(best: Uint8Array, forms: readonly WordForm[], words: Catalogue['words'], factor: 0 | 1): void {
  for (const { lexeme, isBeginning } of forms) {
    for (const { rows, length } of words.find(lexeme, isBeginning)) {
      for (let at = 0; at < length; at++) {
        const entry = rows[at] ?? 0;
        const row = entry >>> 2;
        const weight = 1 + (entry & 3) * factor;
        if ((best[row] ?? 0) < weight) best[row] = weight;
      }
    }
  }
}

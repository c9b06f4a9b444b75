import type { SearchInput } from '@craftlane/contracts/gig';
import type { Catalogue } from './catalogue.ts';
import type { MatchedRows } from './match-words.ts';

/** Facets as bits, so that one number says which filters a row does not fulfil. */
export const facetBit = { category: 1, subcategory: 2, tags: 4, price: 8, delivery: 16, language: 32 } as const;

/** Rows worth looking at, each with the bits of the filters that it does not fulfil; those that fulfil all are found. */
export interface Candidates {
  rows: Uint32Array;
  failed: Uint8Array;
  /** All bits that any row has. */
  failedByAny: number;
}

interface Filter {
  bit: number;
  holds(row: number): boolean;
}

/** Looks at every row that has the words; those that belong to no published gig, or another freelancer, are left out. */
export function filterRows(catalogue: Catalogue, input: SearchInput, matched: MatchedRows | null): Candidates {
  const rows = possibleRows(catalogue, input, matched);
  const failed = new Uint8Array(rows.length);
  let failedByAny = 0;
  for (const { bit, holds } of filtersOf(catalogue, input)) {
    for (let at = 0; at < rows.length; at++) {
      if (holds(rows[at] ?? 0)) continue;
      failed[at] = (failed[at] ?? 0) | bit;
      failedByAny |= bit;
    }
  }
  return { rows, failed, failedByAny };
}

/** The rows that fulfil every filter, or all but those of these bits. */
export function rowsWithout({ rows, failed, failedByAny }: Candidates, ignoredBits: number): Uint32Array {
  if ((failedByAny & ~ignoredBits) === 0) return rows;
  const kept = new Uint32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    if (((failed[at] ?? 0) & ~ignoredBits) === 0) kept[count++] = rows[at] ?? 0;
  }
  return kept.subarray(0, count);
}

function possibleRows(
  { columns, names, rows }: Catalogue,
  { freelancerId }: SearchInput,
  matched: MatchedRows | null,
): Uint32Array {
  const { isAlive, freelancer } = columns;
  const wanted = freelancerId === undefined ? null : names.freelancer.find(freelancerId);
  const possible = new Uint32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    if (!isAlive[row] || (matched && !matched.isMatch[row])) continue;
    if (wanted === null || freelancer[row] === wanted) possible[count++] = row;
  }
  return possible.subarray(0, count);
}

function filtersOf({ columns, names, tags, languages }: Catalogue, input: SearchInput): Filter[] {
  const { category, subcategory, minPriceMinor = 0, maxPriceMinor = Infinity, maxDeliveryDays, language } = input;
  const hasPrice = input.minPriceMinor !== undefined || input.maxPriceMinor !== undefined;
  const { fromPriceMinor: price, deliveryDays: days } = columns;
  const equals = (column: Uint16Array, number: number) => (row: number) => column[row] === number;
  const categoryNumber = names.category.find(category ?? '');
  const subcategoryNumber = names.subcategory.find(subcategory ?? '');
  const languageNumber = names.languages.find(language ?? '');
  const wantedTags = (input.tags ?? []).map((tag) => names.tags.find(tag.toLowerCase()));
  const filters: (Filter | false)[] = [
    category !== undefined && { bit: facetBit.category, holds: equals(columns.category, categoryNumber) },
    subcategory !== undefined && { bit: facetBit.subcategory, holds: equals(columns.subcategory, subcategoryNumber) },
    ...wantedTags.map((tag) => ({ bit: facetBit.tags, holds: (row: number) => tags.has(row, tag) })),
    hasPrice && {
      bit: facetBit.price,
      holds: (row) => (price[row] ?? 0) >= minPriceMinor && (price[row] ?? 0) <= maxPriceMinor,
    },
    maxDeliveryDays !== undefined && { bit: facetBit.delivery, holds: (row) => (days[row] ?? 0) <= maxDeliveryDays },
    language !== undefined && { bit: facetBit.language, holds: (row) => languages.has(row, languageNumber) },
  ];
  return filters.filter((filter) => filter !== false);
}

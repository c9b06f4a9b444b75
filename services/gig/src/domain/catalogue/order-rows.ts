import type { SearchInput } from '@craftlane/contracts/gig';
import type { Catalogue } from './catalogue.ts';
import type { MatchedRows } from './match-words.ts';

/** Negative when row `a` comes before row `b`; 0 for the same row alone, so that pages never overlap. */
export type RowOrder = (a: number, b: number) => number;

/** The order of a sort; without words relevance is popularity. All columns are of one kind, which makes comparing twice as fast. */
export function orderOf(catalogue: Catalogue, sort: SearchInput['sort'], matched: MatchedRows | null): RowOrder {
  const { fromPriceMinor, popularity, publishedAtMs, idStart } = catalogue.columns;
  const by = (column: Float64Array) => (a: number, b: number) => (column[a] ?? 0) - (column[b] ?? 0);
  const [byPrice, byPopularity, byTime, byIdStart] = [
    by(fromPriceMinor),
    by(popularity),
    by(publishedAtMs),
    by(idStart),
  ];
  const byIdEnd = (a: number, b: number) => (catalogue.gigId(a) < catalogue.gigId(b) ? -1 : a === b ? 0 : 1);
  const byId = (a: number, b: number) => byIdStart(a, b) || byIdEnd(a, b);
  const newest = (a: number, b: number) => byTime(b, a) || byId(b, a);
  const popular = (a: number, b: number) => byPopularity(b, a) || newest(a, b);
  if (sort === 'newest') return newest;
  if (sort === 'price_asc') return (a, b) => byPrice(a, b) || byId(a, b);
  if (sort === 'price_desc') return (a, b) => byPrice(b, a) || byId(b, a);
  if (sort === 'popular' || !matched) return popular;
  const byRank = by(matched.rank);
  return (a, b) => byRank(b, a) || popular(a, b);
}

/** The rows that stand from place `from` to before place `to` in this order. Takes time for the rows, not for sorting all. */
export function orderedRange(rows: Uint32Array, from: number, to: number, order: RowOrder): Uint32Array {
  const sorted = rows.slice();
  const end = Math.min(to, sorted.length);
  if (from >= end) return sorted.subarray(0, 0);
  if (end < sorted.length) putInPlace(sorted, sorted.length, end, order);
  putInPlace(sorted, end, from, order);
  return sorted.subarray(from, end).sort(order);
}

/** Hoare's selection among the first `count`: afterwards nothing before `place` comes later than what stands from there on. */
function putInPlace(rows: Uint32Array, count: number, place: number, order: RowOrder): void {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const pivot = medianOf(rows, low, high, order);
    let [left, right] = [low, high];
    while (left <= right) {
      while (order(rows[left] ?? 0, pivot) < 0) left += 1;
      while (order(rows[right] ?? 0, pivot) > 0) right -= 1;
      if (left > right) break;
      swap(rows, left, right);
      left += 1;
      right -= 1;
    }
    if (place > right && place < left) return;
    if (place <= right) high = right;
    else low = left;
  }
}

/** Of the first, middle and last row, so that rows in order already do not take quadratic time. */
function medianOf(rows: Uint32Array, low: number, high: number, order: RowOrder): number {
  const three = [rows[low] ?? 0, rows[(low + high) >>> 1] ?? 0, rows[high] ?? 0];
  return three.sort(order)[1] ?? 0;
}

function swap(rows: Uint32Array, a: number, b: number): void {
  [rows[a], rows[b]] = [rows[b] ?? 0, rows[a] ?? 0];
}

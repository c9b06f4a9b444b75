/**
 * How many typing errors a word of a question may hold: none below four letters, one below nine, then two. Four-letter
 * words are so alike that they are only corrected when nothing has them as they are (`isKnown` false).
 */
export function allowedTypos(word: string, isKnown: boolean): 0 | 1 | 2 {
  if (word.length < (isKnown ? 5 : 4)) return 0;
  return word.length < 9 ? 1 : 2;
}

/**
 * The word itself and the word without each one of its letters. Two words that differ by one typing error (a letter more,
 * less, other, or two neighbours swapped) always share one of them, which makes such words findable by an index.
 */
export function deletionsOf(word: string): string[] {
  const deletions = new Set([word]);
  for (let at = 0; at < word.length; at++) deletions.add(word.slice(0, at) + word.slice(at + 1));
  return [...deletions];
}

/** Whether `a` becomes `b` by at most `max` typing errors (optimal string alignment distance). */
export function isWithinTypos(a: string, b: string, max: number): boolean {
  if (Math.abs(a.length - b.length) > max) return false;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = nextRow(a, b, row, last, beforeLast);
    if (Math.min(...current) > max) return false;
    [beforeLast, last] = [last, current];
  }
  return (last[b.length] ?? 0) <= max;
}

function nextRow(a: string, b: string, row: number, last: number[], beforeLast: number[]): number[] {
  const current = [row];
  for (let column = 1; column <= b.length; column++) {
    const isSame = a[row - 1] === b[column - 1];
    const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    current.push(
      Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
        isSwap ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
      ),
    );
  }
  return current;
}

function at(row: number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

/**
 * The page numbers to offer: first, last, and those around `page`; null stands for a gap.
 * `pageNumbers(5, 10)` is `[1, null, 4, 5, 6, null, 10]`.
 */
export function pageNumbers(page: number, pageCount: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pageCount].filter((each) => each >= 1 && each <= pageCount);
  const numbers = [...new Set(wanted)].sort((one, other) => one - other);
  return numbers.flatMap((each, index) => {
    const before = numbers[index - 1];
    if (before === undefined || each - before === 1) return [each];
    return each - before === 2 ? [each - 1, each] : [null, each];
  });
}

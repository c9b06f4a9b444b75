import { expect, it } from 'vitest';
import { orderedRange } from './order-rows.ts';

const byNumber = (a: number, b: number) => a - b;
const shapes: Record<string, (n: number) => number> = {
  rising: (n) => n,
  falling: (n) => 5_000 - n,
  shuffled: (n) => (n * 7_919) % 5_003,
  'like waves': (n) => ((n % 2 === 0 ? n : 5_000 - n) * 2) % 5_001,
};

it.each(Object.entries(shapes))(
  'cuts the same range out of rows that are %s as sorting all of them would',
  (_, rowAt) => {
    for (const length of [0, 1, 2, 3, 50, 1_000]) {
      const rows = Uint32Array.from({ length }, (_, n) => rowAt(n));
      const sorted = rows.toSorted();
      for (const [from, to] of [
        [0, 24],
        [24, 48],
        [990, 1_014],
        [0, 1_000],
        [2_000, 2_024],
      ] as const) {
        expect(orderedRange(rows, from, to, byNumber)).toEqual(sorted.slice(from, to));
      }
    }
  },
);

it('takes about as long for rows in order as for others', () => {
  const count = 50_000;
  let compared = 0;
  const order = (a: number, b: number) => {
    compared += 1;
    return a - b;
  };
  for (const rowAt of [(n: number) => n, (n: number) => count - n]) {
    compared = 0;
    orderedRange(
      Uint32Array.from({ length: count }, (_, n) => rowAt(n)),
      10_000,
      10_024,
      order,
    );
    expect(compared).toBeLessThan(12 * count);
  }
});

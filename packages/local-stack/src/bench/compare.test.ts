import { expect, test } from 'vitest';
import { compare, percentile, ROUNDS, WARM_UP_TURNS } from './compare.ts';

test('a percentile is a value that was measured', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentile(values, 0.95)).toBe(95);
  expect(percentile(values, 0.5)).toBe(50);
  expect(percentile([7], 0.95)).toBe(7);
  expect(percentile([], 0.95)).toBeNaN();
});

test('both sides take turns, and the ratio is the median of the turns', async () => {
  const order: string[] = [];
  const ours = [...Array.from({ length: WARM_UP_TURNS }, () => 1), 10, 20, 30, 40, 50];
  const side = (name: string, next: () => number) => async () => {
    order.push(name);
    return next();
  };
  const result = await compare(
    side('ours', () => ours.shift() ?? 0),
    side('yardstick', () => 100),
  );
  expect(order).toEqual(Array.from({ length: WARM_UP_TURNS + ROUNDS }, () => ['ours', 'yardstick']).flat());
  expect(result.ratio).toBe(0.3);
  expect(result.spread).toEqual([0.1, 0.5]);
});

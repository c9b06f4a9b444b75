import { expect, test } from 'vitest';
import { crashPointNames } from './crash-point.ts';
import { crashesOfCheckouts } from './testing/crash-of-checkouts.ts';
import { crashesOfMoney } from './testing/crash-of-money.ts';

test('a process is killed at every named point', () => {
  const tried = new Set([...crashesOfCheckouts, ...crashesOfMoney].map(({ at }) => at));
  expect([...tried].sort()).toEqual([...crashPointNames].sort());
});

import { expect, test } from 'vitest';
import { pairOf } from './pair.ts';

const low = '0190a000-0000-7000-8000-00000000000a';
const high = '0190a000-0000-7000-8000-00000000000b';

test('a pair is the same whoever comes first and however ids are spelt', () => {
  const pair = { lowUserId: low, highUserId: high };
  expect(pairOf(low, high)).toEqual(pair);
  expect(pairOf(high, low)).toEqual(pair);
  expect(pairOf(high.toUpperCase(), low)).toEqual(pair);
});

test('nobody is a pair with themselves', () => {
  expect(pairOf(low, low)).toBeNull();
  expect(pairOf(low, low.toUpperCase())).toBeNull();
});

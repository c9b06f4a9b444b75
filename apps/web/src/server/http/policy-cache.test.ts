import { expect, test, vi } from 'vitest';
import { createPolicyCache } from './policy-cache';

test('a document is looked through once for each text it has', () => {
  const compute = vi.fn((html: string) => `policy of ${html}`);
  const cache = createPolicyCache(10, compute);
  expect([cache.get('"1"', 'a'), cache.get('"1"', 'a'), cache.get('"2"', 'b')]).toEqual([
    'policy of a',
    'policy of a',
    'policy of b',
  ]);
  expect(compute).toHaveBeenCalledTimes(2);
});

test('without an ETag it is looked through every time', () => {
  const compute = vi.fn(() => 'policy');
  const cache = createPolicyCache(10, compute);
  cache.get(undefined, 'a');
  cache.get(undefined, 'a');
  expect(compute).toHaveBeenCalledTimes(2);
});

test('the oldest are dropped', () => {
  const compute = vi.fn(() => 'policy');
  const cache = createPolicyCache(2, compute);
  for (const etag of ['1', '2', '3', '1']) cache.get(etag, 'a');
  expect(compute).toHaveBeenCalledTimes(4);
});

import { describe, expect, test } from 'vitest';
import { cutPage, cutPageAtInstant } from './pages.ts';

test('a page ends at its limit and says whether more was there', () => {
  expect(cutPage([1, 2, 3], 2)).toEqual({ rows: [1, 2], hasMore: true });
  expect(cutPage([1, 2], 2)).toEqual({ rows: [1, 2], hasMore: false });
  expect(cutPage([], 2)).toEqual({ rows: [], hasMore: false });
});

describe('a page by instant', () => {
  const at = (...instants: string[]) => instants.map((updatedAt) => ({ updatedAt }));

  test('ends at its limit when the instants differ', () => {
    expect(cutPageAtInstant(at('c', 'b', 'a'), 2)).toEqual({ rows: at('c', 'b'), hasMore: true });
    expect(cutPageAtInstant(at('c', 'b'), 2)).toEqual({ rows: at('c', 'b'), hasMore: false });
    expect(cutPageAtInstant([], 2)).toEqual({ rows: [], hasMore: false });
  });

  test('keeps rows of one instant together, so that the next page loses none', () => {
    expect(cutPageAtInstant(at('c', 'b', 'b', 'b'), 2)).toEqual({ rows: at('c', 'b', 'b', 'b'), hasMore: true });
    expect(cutPageAtInstant(at('c', 'b', 'b', 'a'), 2)).toEqual({ rows: at('c', 'b', 'b'), hasMore: true });
  });
});

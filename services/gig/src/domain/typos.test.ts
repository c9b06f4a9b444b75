import { describe, expect, it } from 'vitest';
import { allowedTypos, deletionsOf, isWithinTypos } from './typos.ts';

describe('typing errors', () => {
  it.each([
    ['webiste', 'website', 1],
    ['ilustration', 'illustration', 1],
    ['phtography', 'photography', 1],
    ['lgoo', 'logo', 1],
    ['fotografy', 'photography', 4],
    ['same', 'same', 0],
    ['', 'ab', 2],
  ])('%s is %s by %i errors and not by fewer', (a, b, errors) => {
    expect(isWithinTypos(a, b, errors)).toBe(true);
    expect(errors === 0 || !isWithinTypos(a, b, errors - 1)).toBe(true);
  });

  it('allows more errors in longer words, and none in short ones', () => {
    expect(['cat', 'logo', 'brand', 'illustrate'].map((word) => allowedTypos(word, true))).toEqual([0, 0, 1, 2]);
    expect(allowedTypos('lgoo', false)).toBe(1);
  });

  it.each([
    ['webiste', 'website'],
    ['lgoo', 'logo'],
    ['brnd', 'brand'],
    ['brrand', 'brand'],
    ['drand', 'brand'],
  ])('%s and %s share a deletion', (a, b) => {
    const deletions = new Set(deletionsOf(a));
    expect(deletionsOf(b).some((deletion) => deletions.has(deletion))).toBe(true);
  });
});

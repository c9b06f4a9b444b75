import { describe, expect, it } from 'vitest';
import { byCount, byDeliveryStep, byPrice, deliveryStepsOf, facetSize, priceBucketOf, priceBuckets } from './facets.ts';

describe('facets', () => {
  it('cover every price with spans that meet, in the minor units of the currency', () => {
    const buckets = priceBuckets('EUR');
    expect(buckets).toEqual([
      { min: 0, max: 4_999 },
      { min: 5_000, max: 9_999 },
      { min: 10_000, max: 24_999 },
      { min: 25_000, max: 49_999 },
      { min: 50_000, max: null },
    ]);
    expect([0, 4_999, 5_000, 49_999, 50_000, 1_000_000].map((price) => priceBucketOf(price, 'EUR'))).toEqual([
      '0-4999',
      '0-4999',
      '5000-9999',
      '25000-49999',
      '50000-',
      '50000-',
    ]);
    expect(priceBucketOf(60, 'JPY')).toBe('50-99');
  });

  it('count a gig for every delivery step it fulfils', () => {
    expect([1, 2, 30, 31].map(deliveryStepsOf)).toEqual([[1, 3, 7, 14, 30], [3, 7, 14, 30], [30], []]);
    const exact = [
      { value: '2', count: 3 },
      { value: '14', count: 1 },
      { value: '60', count: 9 },
    ];
    expect(byDeliveryStep(exact)).toEqual([
      { value: '3', count: 3 },
      { value: '7', count: 3 },
      { value: '14', count: 4 },
      { value: '30', count: 4 },
    ]);
  });

  it('name the most frequent values first, and not too many', () => {
    const values = Array.from({ length: 40 }, (_, at) => ({ value: `v${at}`, count: at }));
    expect(byCount(values)).toHaveLength(facetSize);
    expect(
      byCount([
        { value: 'b', count: 1 },
        { value: 'a', count: 1 },
        { value: 'c', count: 0 },
      ]),
    ).toEqual([
      { value: 'a', count: 1 },
      { value: 'b', count: 1 },
    ]);
    expect(
      byPrice([
        { value: '50000-', count: 1 },
        { value: '5000-9999', count: 2 },
      ])[0]?.value,
    ).toBe('5000-9999');
  });
});

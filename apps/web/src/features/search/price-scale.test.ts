import { expect, test } from 'vitest';
import { placeOf, priceAt, priceScaleSize } from './price-scale';

test('the ends of the slider are no limit, and prices rise between them', () => {
  expect([priceAt(0, 'EUR'), priceAt(priceScaleSize, 'EUR')]).toEqual([null, null]);
  const prices = Array.from({ length: priceScaleSize - 1 }, (_, index) => priceAt(index + 1, 'EUR') ?? 0);
  expect(prices).toEqual(prices.toSorted((a, b) => a - b));
  expect(new Set(prices).size).toBe(prices.length);
  expect(prices[0]).toBe(600);
});

test('a place gives its price, and the price the place', () => {
  for (let place = 1; place < priceScaleSize; place += 1) {
    expect(placeOf(priceAt(place, 'JPY'), 0, 'JPY')).toBe(place);
  }
  expect(placeOf(null, 0, 'EUR')).toBe(0);
  expect(placeOf(null, priceScaleSize, 'EUR')).toBe(priceScaleSize);
  expect(placeOf(99_999_999, priceScaleSize, 'EUR')).toBe(priceScaleSize - 1);
});

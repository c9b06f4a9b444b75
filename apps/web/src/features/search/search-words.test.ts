import { expect, test } from 'vitest';
import { activeFilters, countText, priceRangeOf, priceText, searchTitle, totalText } from './search-words';

const all = { sort: 'relevance', page: 1 } as const;

test('every filter can be taken off alone, and the words stay', () => {
  const query = { ...all, q: 'logo', category: 'graphics-and-design', tags: ['vector'], maxPriceMinor: 10_000 };
  const filters = activeFilters(query, 'EUR');
  expect(filters.map(({ label }) => label)).toEqual(['Graphics & Design', 'vector', 'Up to €100']);
  expect(filters[1]?.href).toBe('/search?q=logo&category=graphics-and-design&maxPriceMinor=10000');
});

test('taking off a category takes its subcategory along', () => {
  const query = { ...all, category: 'graphics-and-design', subcategory: 'logo-design' };
  expect(activeFilters(query, 'EUR')).toEqual([
    { label: 'Graphics & Design', href: '/search' },
    { label: 'Logo Design', href: '/search?category=graphics-and-design' },
  ]);
});

test('no filter, no chip', () => {
  expect(activeFilters({ ...all, q: 'logo', sort: 'newest' }, 'EUR')).toEqual([]);
});

test('price spans read as words and as filters', () => {
  expect(priceText({ minPriceMinor: 5_000, maxPriceMinor: 9_999 }, 'EUR')).toBe('€50 to €100');
  expect(priceText({ maxPriceMinor: 4_999 }, 'EUR')).toBe('Under €50');
  expect(priceText({ maxPriceMinor: 5_000 }, 'EUR')).toBe('Up to €50');
  expect(priceText({ minPriceMinor: 50_000 }, 'EUR')).toBe('From €500');
  expect(priceRangeOf('0-4999')).toEqual({ minPriceMinor: undefined, maxPriceMinor: 4_999 });
  expect(priceRangeOf('50000-')).toEqual({ minPriceMinor: 50_000, maxPriceMinor: undefined });
  expect(priceRangeOf('cheap')).toBeNull();
});

test('the total says when there are more than were counted', () => {
  expect(totalText(10_000, true)).toBe('10,000+ gigs');
  expect(totalText(1, false)).toBe('1 gig');
  expect([countText(9_999), countText(10_000), countText(10_001)]).toEqual(['9,999', '10,000', '10,000+']);
});

test('the heading names the words, else the narrowest place', () => {
  expect(searchTitle({ ...all, q: 'logo', category: 'marketing' })).toBe('“logo”');
  expect(searchTitle({ ...all, category: 'graphics-and-design', subcategory: 'logo-design' })).toBe('Logo Design');
  expect(searchTitle(all)).toBe('All services');
});

import { expect, test } from 'vitest';
import { parseSearch } from './parse-search';
import { searchHref, toggledTags } from './search-query';

test('an address holds a whole search and gives it back', () => {
  const query = parseSearch({
    q: ' logo ',
    category: 'graphics-and-design',
    subcategory: 'logo-design',
    tags: ['logo', 'vector'],
    minPriceMinor: '5000',
    maxDeliveryDays: '7',
    language: 'de',
    sort: 'price_asc',
    page: '3',
  });
  expect(query).toMatchObject({
    q: 'logo',
    tags: ['logo', 'vector'],
    minPriceMinor: 5_000,
    sort: 'price_asc',
    page: 3,
  });
  const href = searchHref(query, { page: 3 });
  expect(parseSearch(rawOf(href))).toEqual(query);
});

test('what makes no sense in an address is left out', () => {
  expect(
    parseSearch({
      q: '',
      minPriceMinor: 'cheap',
      maxDeliveryDays: '0',
      language: 'german',
      sort: 'rating',
      page: '-1',
    }),
  ).toEqual({ sort: 'relevance', page: 1 });
  expect(parseSearch({ q: ['one', 'two'], unknown: 'x' })).toEqual({ q: 'one', sort: 'relevance', page: 1 });
});

test('a subcategory without its category is left out', () => {
  expect(parseSearch({ subcategory: 'logo-design' })).toEqual({ sort: 'relevance', page: 1 });
});

test('defaults are not written, and a changed filter leads to the first page', () => {
  expect(searchHref({ sort: 'relevance', page: 1 })).toBe('/search');
  expect(searchHref({ sort: 'relevance', page: 4, q: 'logo' }, { language: 'de' })).toBe('/search?q=logo&language=de');
  expect(searchHref({ sort: 'relevance', page: 1, q: 'logo' }, { q: undefined })).toBe('/search');
});

test('a tag is added by one press and removed by the next', () => {
  expect(toggledTags({ sort: 'relevance', page: 1 }, 'logo')).toEqual(['logo']);
  expect(toggledTags({ sort: 'relevance', page: 1, tags: ['logo', 'vector'] }, 'logo')).toEqual(['vector']);
});

function rawOf(href: string) {
  const params = new URL(href, 'http://x').searchParams;
  return Object.fromEntries([...new Set(params.keys())].map((key) => [key, params.getAll(key)]));
}

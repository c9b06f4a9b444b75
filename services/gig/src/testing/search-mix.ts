import { type SearchInput, searchInputSchema } from '@craftlane/contracts/gig';
import { rareWord } from './search-corpus.ts';

/** A question of the mix, with a name for reports. */
export interface SearchQuery {
  name: string;
  input: SearchInput;
}

const asked: Record<string, Partial<SearchInput>> = {
  'no words': {},
  category: { category: 'graphics-and-design' },
  'category and sort': { category: 'programming-and-tech', sort: 'newest' },
  'common word': { q: 'modern' },
  'word of every gig': { q: 'work' },
  'two words': { q: 'modern website' },
  'rare word': { q: rareWord(1_234) },
  'misspelt word': { q: 'minimalsit' },
  prefix: { q: 'profess' },
  'short prefix': { q: 'de' },
  'word in a category': { q: 'brand', category: 'graphics-and-design' },
  price: { minPriceMinor: 5_000, maxPriceMinor: 9_999 },
  'word and price': { q: 'design', minPriceMinor: 5_000, maxPriceMinor: 20_000 },
  delivery: { maxDeliveryDays: 3 },
  language: { language: 'de' },
  tag: { tags: ['modern'] },
  'every filter': { q: 'design', tags: ['modern'], language: 'en', maxPriceMinor: 50_000, maxDeliveryDays: 14 },
  newest: { sort: 'newest' },
  cheapest: { sort: 'price_asc' },
  dearest: { sort: 'price_desc' },
  'most ordered': { sort: 'popular' },
  'word, newest': { q: 'modern', sort: 'newest' },
  'word, cheapest': { q: 'modern', sort: 'price_asc' },
  'deep page': { sort: 'newest', page: 200 },
  'deep page of a word': { q: 'modern', page: 100 },
  'nothing found': { q: 'zzxqyw' },
};

/** What people ask, one question of each kind, for measurements on a database that `fillSearch` has filled. */
export const searchMix: readonly SearchQuery[] = Object.entries(asked).map(([name, input]) => ({
  name,
  input: searchInputSchema.parse(input),
}));

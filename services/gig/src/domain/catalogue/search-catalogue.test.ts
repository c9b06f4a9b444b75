import { searchInputSchema } from '@craftlane/contracts/gig';
import { describe, expect, it } from 'vitest';
import { asking, catalogueOf, described, gigIdOf, gigOf } from '../../testing/catalogue.ts';
import { deliveryStepsOf } from '../facets.ts';
import type { CatalogueGig } from './catalogue.ts';
import { searchCatalogue } from './search-catalogue.ts';

describe('random gigs in memory', () => {
  const random = randomFrom(7);
  const oneOf = <T>(...list: T[]): T => list[Math.floor(random() * list.length)] as T;
  const some = (...list: string[]) => list.filter(() => random() < 0.4);
  const gigs = Array.from({ length: 700 }, () =>
    gigOf({
      category: oneOf('design', 'code', 'music'),
      subcategory: oneOf('a', 'b', 'c', 'd'),
      tags: some('red', 'green', 'blue'),
      languages: some('en', 'de', 'fr'),
      fromPriceMinor: Math.floor(random() * 60_000),
      minDeliveryDays: 1 + Math.floor(random() * 40),
      popularity: Math.floor(random() * 4),
      publishedAtMs: Math.floor(random() * 50),
      words: described(...some('logo', 'shop', 'song')),
    }),
  );
  const catalogue = catalogueOf(gigs);
  const questions = Array.from({ length: 60 }, () => {
    const maybe = <T>(value: T): T | undefined => (random() < 0.35 ? value : undefined);
    const [category, subcategory] = [maybe(oneOf('design', 'code', 'none')), maybe(oneOf('a', 'b'))];
    const [tags, language] = [maybe(some('red', 'green')), maybe(oneOf('en', 'de'))];
    const [minPriceMinor, maxPriceMinor] = [maybe(10_000), maybe(30_000)];
    const sort = oneOf('newest', 'price_asc', 'price_desc', 'popular', 'relevance');
    const rest = { maxDeliveryDays: maybe(7), sort, page: oneOf(1, 1, 2, 3), pageSize: oneOf(5, 20) };
    const input = { category, subcategory, tags, language, minPriceMinor, maxPriceMinor, ...rest };
    return { input: searchInputSchema.parse(JSON.parse(JSON.stringify(input))), words: some('logo', 'shop') };
  });

  it('are counted, sorted and cut into pages as by looking at each of them', () => {
    for (const question of questions) {
      const { total, facets, hits } = searchCatalogue(catalogue, question.input, asking(...question.words));
      const found = { total, facets, hits: hits.map(({ gigId }) => gigId) };
      expect(found, JSON.stringify(question)).toEqual(naively(gigs, question));
    }
  });
});

type Question = { input: ReturnType<typeof searchInputSchema.parse>; words: string[] };

/** The same answer, one condition at a time. */
function naively(gigs: readonly CatalogueGig[], { input, words }: Question) {
  const { category, subcategory, tags = [], language, minPriceMinor: min, maxPriceMinor: max } = input;
  const holds = {
    category: (gig: CatalogueGig) => category === undefined || gig.category === category,
    subcategory: (gig: CatalogueGig) => subcategory === undefined || gig.subcategory === subcategory,
    tags: (gig: CatalogueGig) => tags.every((tag) => gig.tags.includes(tag)),
    price: (gig: CatalogueGig) => gig.fromPriceMinor >= (min ?? 0) && gig.fromPriceMinor <= (max ?? Infinity),
    delivery: (gig: CatalogueGig) => gig.minDeliveryDays <= (input.maxDeliveryDays ?? Infinity),
    language: (gig: CatalogueGig) => language === undefined || gig.languages.includes(language),
    words: (gig: CatalogueGig) => words.every((word) => gig.words.all.includes(word)),
  };
  const all = gigs.map((gig, n) => ({ ...gig, id: gigIdOf(n) }));
  const without = (...ignored: string[]) =>
    all.filter((gig) => Object.entries(holds).every(([name, test]) => ignored.includes(name) || test(gig)));
  const count = (list: readonly CatalogueGig[], valuesOf: (gig: CatalogueGig) => readonly (string | number)[]) => {
    const counts = new Map<string, number>();
    for (const value of list.flatMap(valuesOf)) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
    return [...counts].map(([value, number]) => ({ value, count: number }));
  };
  const frequent = (counts: ReturnType<typeof count>) =>
    counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const rising = (counts: ReturnType<typeof count>) =>
    counts.sort((a, b) => Number.parseInt(a.value, 10) - Number.parseInt(b.value, 10));
  const newest = (a: (typeof all)[number], b: (typeof all)[number]) =>
    b.publishedAtMs - a.publishedAtMs || (a.id < b.id ? 1 : -1);
  const popular = (a: (typeof all)[number], b: (typeof all)[number]) => b.popularity - a.popularity || newest(a, b);
  const orders = {
    newest,
    popular,
    relevance: popular,
    price_asc: (a: (typeof all)[number], b: (typeof all)[number]) =>
      a.fromPriceMinor - b.fromPriceMinor || (a.id < b.id ? -1 : 1),
    price_desc: (a: (typeof all)[number], b: (typeof all)[number]) =>
      b.fromPriceMinor - a.fromPriceMinor || (a.id < b.id ? 1 : -1),
  };
  const found = without().sort(orders[input.sort]);
  return {
    total: found.length,
    hits: found.slice((input.page - 1) * input.pageSize, input.page * input.pageSize).map(({ id }) => id),
    facets: {
      category: frequent(count(without('category', 'subcategory'), (gig) => [gig.category])),
      subcategory: frequent(count(without('subcategory'), (gig) => [gig.subcategory])),
      tags: frequent(count(without('tags'), (gig) => gig.tags)),
      price: rising(count(without('price'), (gig) => [gig.priceBucket])),
      delivery: rising(count(without('delivery'), (gig) => deliveryStepsOf(gig.minDeliveryDays))),
      language: frequent(count(without('language'), (gig) => gig.languages)),
    },
  };
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

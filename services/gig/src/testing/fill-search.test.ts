import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPostgresSearch } from '../db/postgres-search.ts';
import { fillSearch } from './fill-search.ts';
import { startGigs, type TestGigs } from './gig.ts';
import { rareWord } from './search-corpus.ts';
import { searchMix } from './search-mix.ts';

const fail = (error: unknown) => {
  throw error;
};

describe('a database filled for measurements', () => {
  let service: TestGigs;
  beforeAll(async () => {
    service = await startGigs();
    await fillSearch(service.db, 150, { writtenCount: 60 });
  });
  afterAll(() => service?.stop());

  it('finds every gig, copies too, with whole cards', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => service.search({ sort: 'newest', page, pageSize: 48 })));
    const hits = pages.flatMap((page) => page.hits);
    expect(new Set(hits.map(({ id }) => id)).size).toBe(150);
    expect(hits.map(({ publishedAt }) => publishedAt)).toEqual(
      hits.map(({ publishedAt }) => publishedAt).toSorted((a, b) => b.localeCompare(a)),
    );
  });

  it('counts copies by their own prices, as the price filter finds them', async () => {
    const { facets } = await service.search({});
    expect(facets.price.reduce((sum, { count }) => sum + count, 0)).toBe(150);
    for (const { value, count } of facets.price) {
      const [min, max] = value.split('-');
      const { total } = await service.search({ minPriceMinor: min ?? '', ...(max && { maxPriceMinor: max }) });
      expect({ value, total }).toEqual({ value, total: count });
    }
  });

  it('has words that many gigs share, and words that few do', async () => {
    expect((await service.search('modern')).total).toBeGreaterThan(15);
    expect(rareWord(1)).not.toBe(rareWord(2));
  });

  it('answers every question of the mix, by SQL and from memory alike', async () => {
    const engine = (maxGigsInMemory: number) => createPostgresSearch(service.db, { maxGigsInMemory, onFailure: fail });
    const [bySql, fromMemory] = [engine(0), engine(1_000)];
    await fromMemory.prepare();
    for (const { name, input } of searchMix) {
      const { total, totalIsCapped, facets } = await fromMemory.search(input);
      expect(await bySql.search(input), name).toMatchObject({ engine: 'postgresql', total, totalIsCapped, facets });
    }
  });
});

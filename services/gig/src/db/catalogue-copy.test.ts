import { searchInputSchema } from '@craftlane/contracts/gig';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillSearch } from '../testing/fill-search.ts';
import { startGigs, type TestGigs } from '../testing/gig.ts';
import { createPostgresSearch, type PostgresSearch } from './postgres-search.ts';
import { searchDocuments } from './schema.ts';
import { removeSearchDocument, setLanguages } from './search-writer.ts';

const gigCount = 120;
const onFailure = (error: unknown) => {
  throw error;
};
const question = (input: object = {}) => searchInputSchema.parse(input);

let service: TestGigs;
/** Copies of two processes. */
let copies: [PostgresSearch, PostgresSearch];
let bySql: PostgresSearch;
beforeAll(async () => {
  service = await startGigs();
  await fillSearch(service.db, gigCount, { writtenCount: gigCount });
  const engine = (maxGigsInMemory: number) => createPostgresSearch(service.db, { maxGigsInMemory, onFailure });
  copies = [engine(1_000), engine(1_000)];
  bySql = engine(0);
  await Promise.all(copies.map((copy) => copy.prepare()));
});
afterAll(() => service?.stop());

const totals = async (input: object) =>
  Promise.all(copies.map(async (copy) => (await copy.search(question(input))).total));

async function someGigs(count: number): Promise<(typeof searchDocuments.$inferSelect)[]> {
  return service.db.select().from(searchDocuments).orderBy(sql`md5(gig_id::text)`).limit(count);
}

const isThere = (gigId: string) => eq(searchDocuments.gigId, gigId);

describe('the copy of the gigs in memory', () => {
  it('answers like SQL, before and after every kind of change', async () => {
    const questions = [
      ...['newest', 'price_asc', 'price_desc', 'popular'].map((sort) => ({ sort, pageSize: 48 })),
      { sort: 'newest', page: 2, language: 'de', maxDeliveryDays: 14 },
      { sort: 'popular', category: 'graphics-and-design', maxPriceMinor: 30_000, tags: ['modern'] },
      { sort: 'price_asc', q: 'desing' },
      { sort: 'newest', q: 'work modern', minPriceMinor: 2_000 },
      { sort: 'popular', q: 'profess', language: 'en' },
    ];
    const expectEqual = async () => {
      for (const input of questions.map(question)) {
        const { tookMs: _, ...expected } = await bySql.search(input);
        for (const copy of copies) expect(await copy.search(input), JSON.stringify(input)).toMatchObject(expected);
      }
    };
    await expectEqual();
    const [changed, removed, spoken] = await someGigs(3);
    await service.db.transaction(async (tx) => {
      await tx
        .update(searchDocuments)
        .set({ popularity: 7_777, fromPriceMinor: 1 })
        .where(isThere(changed?.gigId ?? ''));
      await removeSearchDocument(tx, removed?.gigId ?? '');
      expect(await setLanguages(tx, spoken?.freelancerId ?? '', ['de', 'sv'])).not.toEqual([]);
    });
    await expectEqual();
    expect(await totals({})).toEqual([gigCount - 1, gigCount - 1]);
    await service.db.insert(searchDocuments).values(removed as typeof searchDocuments.$inferInsert);
    await expectEqual();
    expect(await totals({})).toEqual([gigCount, gigCount]);
  });

  it('hears of a transaction that began before others and commits after them', async () => {
    const [early, late] = await someGigs(2);
    const { promise: mayCommit, resolve: commit } = Promise.withResolvers<void>();
    const { promise: hasWritten, resolve: written } = Promise.withResolvers<void>();
    const slow = service.db.transaction(async (tx) => {
      await tx
        .update(searchDocuments)
        .set({ minDeliveryDays: 77 })
        .where(isThere(early?.gigId ?? ''));
      written();
      await mayCommit;
    });
    await hasWritten;
    await service.db
      .update(searchDocuments)
      .set({ minDeliveryDays: 77 })
      .where(isThere(late?.gigId ?? ''));
    const daysOf = async () => {
      const all = await totals({ maxDeliveryDays: 90 });
      const within = await totals({ maxDeliveryDays: 76 });
      return all.map((total, at) => total - (within[at] ?? 0));
    };
    expect(await daysOf()).toEqual([1, 1]);
    commit();
    await slow;
    expect(await daysOf()).toEqual([2, 2]);
  });

  it('knows a change once the one who made it knows of its commit, with many of both at once', async () => {
    const gigs = await someGigs(12);
    await Promise.all(
      gigs.map(async ({ gigId }, n) => {
        for (const price of [900_000 + n, 910_000 + n, 920_000 + n]) {
          await service.db.update(searchDocuments).set({ fromPriceMinor: price }).where(isThere(gigId));
          const only = { minPriceMinor: price, maxPriceMinor: price };
          expect(await totals(only), `${gigId} for ${price}`).toEqual([1, 1]);
        }
      }),
    );
    expect(await totals({ minPriceMinor: 900_000 })).toEqual([12, 12]);
  });

  it('sees nothing of a transaction that is rolled back', async () => {
    const [gig] = await someGigs(1);
    const undone = service.db.transaction(async (tx) => {
      await removeSearchDocument(tx, gig?.gigId ?? '');
      expect(await totals({})).toEqual([gigCount, gigCount]);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await totals({})).toEqual([gigCount, gigCount]);
  });
});

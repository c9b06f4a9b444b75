import { searchInputSchema } from '@craftlane/contracts/gig';
import { openDatabase } from '@craftlane/service-kit/db';
import { inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillSearch } from '../testing/fill-search.ts';
import { startGigs, type TestGigs } from '../testing/gig.ts';
import { createCatalogueCopy } from './catalogue-copy.ts';
import { createPostgresSearch } from './postgres-search.ts';
import { searchDocuments } from './schema.ts';

const gigCount = 20;
const onFailure = (error: unknown) => {
  throw error;
};
const question = (input: object = {}) => searchInputSchema.parse(input);

let service: TestGigs;
beforeAll(async () => {
  service = await startGigs();
  await fillSearch(service.db, gigCount);
});
afterAll(() => service?.stop());

const someGigs = (count: number) => service.db.select().from(searchDocuments).limit(count);

describe('what cannot be copied', () => {
  it('is answered by SQL: nothing read yet, or more gigs than fit', async () => {
    const tooSmall = createCatalogueCopy(service.db, { maxGigs: gigCount - 1, onFailure });
    await tooSmall.load();
    expect(await tooSmall.current()).toBeNull();
    const large = createCatalogueCopy(service.db, { maxGigs: gigCount, onFailure });
    expect(await large.current()).toBeNull();
    await large.load();
    expect((await large.current())?.size).toBe(gigCount);
    const fresh = createPostgresSearch(service.db, { maxGigsInMemory: 1_000, onFailure });
    expect((await fresh.search(question())).total).toBe(gigCount);
  });

  it('is not tried again while there are too many gigs', async () => {
    const failures: unknown[] = [];
    const { db, close } = openDatabase({ url: service.database.appUrl });
    const copy = createCatalogueCopy(db, { maxGigs: gigCount - 1, onFailure: (error) => failures.push(error) });
    await copy.load();
    await close();
    await copy.load();
    expect(await copy.current()).toBeNull();
    expect(failures).toEqual([]);
  });

  it('is read again when more has changed than is taken in one by one', async () => {
    const copy = createCatalogueCopy(service.db, { maxGigs: gigCount, maxChanges: 3, onFailure });
    const change = async (count: number) => {
      const ids = (await someGigs(count)).map(({ gigId }) => gigId);
      await service.db.update(searchDocuments).set({ popularity: 8 }).where(inArray(searchDocuments.gigId, ids));
    };
    await copy.load();
    const first = await copy.current();
    await change(3);
    expect(await copy.current()).toBe(first);
    await change(4);
    expect(await copy.current()).toBeNull();
    await copy.load();
    const second = await copy.current();
    expect(second).not.toBe(first);
    expect(second?.size).toBe(gigCount);
  });

  it('is told, and tried again with the next search', async () => {
    const failures: unknown[] = [];
    const { db, close } = openDatabase({ url: service.database.appUrl });
    const copy = createCatalogueCopy(db, { maxGigs: 1_000, onFailure: (error) => failures.push(error) });
    await close();
    await copy.load();
    expect(failures).toHaveLength(1);
    await copy.load();
    expect(failures).toHaveLength(2);
  });
});

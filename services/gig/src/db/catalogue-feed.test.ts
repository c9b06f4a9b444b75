import { newId } from '@craftlane/service-kit/ids';
import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fillSearch } from '../testing/fill-search.ts';
import { startGigs, type TestGigs } from '../testing/gig.ts';
import { readChanges, seenNow } from './catalogue-feed.ts';
import { searchChanges, searchDocuments } from './schema.ts';

let service: TestGigs;
beforeAll(async () => {
  service = await startGigs();
  await fillSearch(service.db, 5);
});
afterAll(() => service?.stop());

const someGigs = (count: number) => service.db.select().from(searchDocuments).limit(count);
const isThere = (gigId: string) => eq(searchDocuments.gigId, gigId);

describe('changes by visibility', () => {
  afterEach(async () => {
    await service.db.delete(searchChanges).where(sql`changed_by > pg_current_xact_id()`);
  });

  it('come once, and none from the numbers of another server that a restored backup brought', async () => {
    const { db } = service;
    const [gig] = await someGigs(1);
    const before = await seenNow(db);
    expect(await readChanges(db, before, 100)).toMatchObject({ changes: [], isUseless: false });
    await db.insert(searchChanges).values({ gigId: newId(), change: 1, changedBy: '99999999999' });
    await db
      .update(searchDocuments)
      .set({ popularity: 3 })
      .where(isThere(gig?.gigId ?? ''));
    const { changes, seen } = await readChanges(db, before, 100);
    expect(changes).toMatchObject([{ gigId: gig?.gigId, gig: { popularity: 3, title: gig?.title } }]);
    expect((await readChanges(db, seen, 100)).changes).toEqual([]);
  });

  it('come once, also while a transaction that began before them goes on', async () => {
    const { db } = service;
    const [gig] = await someGigs(1);
    await db.transaction(async (tx) => {
      await tx.execute(sql`select pg_current_xact_id()`);
      const before = await seenNow(db);
      await db
        .update(searchDocuments)
        .set({ popularity: 6 })
        .where(isThere(gig?.gigId ?? ''));
      const { changes, seen } = await readChanges(db, before, 100);
      expect(changes).toMatchObject([{ gigId: gig?.gigId, gig: { popularity: 6 } }]);
      expect((await readChanges(db, seen, 100)).changes).toEqual([]);
    });
  });

  it('notice a server whose history is shorter than what was read', async () => {
    expect(await readChanges(service.db, '88888888888:88888888888:', 100)).toMatchObject({ isUseless: true });
  });

  it('are not worth reading when there are many', async () => {
    const { db } = service;
    const before = await seenNow(db);
    await db.update(searchDocuments).set({ popularity: 5 });
    expect((await readChanges(db, before, 4)).isUseless).toBe(true);
    const { changes, isUseless } = await readChanges(db, before, 5);
    expect({ isUseless, count: changes.length }).toEqual({ isUseless: false, count: 5 });
  });

  it('bring words with their places, and no label as a word', async () => {
    const [gig] = await someGigs(1);
    const before = await seenNow(service.db);
    await service.db
      .update(searchDocuments)
      .set({ popularity: 4 })
      .where(isThere(gig?.gigId ?? ''));
    const { changes } = await readChanges(service.db, before, 100);
    const words = changes[0]?.gig?.words;
    expect(words?.all.filter((word) => !/^[\p{L}\p{N}]+$/u.test(word))).toEqual([]);
    expect(words?.all).toEqual(expect.arrayContaining([...(words?.title ?? []), ...(words?.tags ?? [])]));
    expect(words?.title).not.toEqual([]);
  });
});

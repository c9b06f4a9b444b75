import { transact } from '@craftlane/service-kit/db';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { prepareGigReads } from '../db/gig-reads.ts';
import { searchDocuments, searchRebuilds } from '../db/schema.ts';
import { leaveRebuild, takeRebuild } from '../db/search-rebuilds.ts';
import { removeSearchDocument } from '../db/search-writer.ts';
import type { SearchDocument } from '../domain/search-document.ts';
import type { MirrorIndex, SearchMirror } from '../domain/search-index.ts';
import { bodyOf, startGigs, type TestGigs } from '../testing/gig.ts';
import { rebuildSearch } from './rebuild-search.ts';

/** A second engine that holds its documents in a map; `onPut` runs before each write into a new index. */
function memoryMirror() {
  let current = new Map<string, SearchDocument>();
  const writer = (documents: Map<string, SearchDocument>, before: () => Promise<void>): MirrorIndex => ({
    put: async (fresh) => {
      await before();
      for (const document of fresh) documents.set(document.gigId, document);
    },
    remove: async (gigId) => void documents.delete(gigId),
  });
  const engine = {
    onPut: (): Promise<void> => Promise.resolve(),
    titles: () => [...current.values()].map(({ title }) => title).sort(),
    mirror: {
      version: 'v1',
      search: () => Promise.reject(new Error('not asked')),
      isPresent: async () => true,
      put: (documents) => writer(current, async () => undefined).put(documents),
      remove: (gigId) => writer(current, async () => undefined).remove(gigId),
      rebuild: async (fill) => {
        const next = new Map<string, SearchDocument>();
        await fill(writer(next, () => engine.onPut()));
        current = next;
      },
    } satisfies SearchMirror,
  };
  return engine;
}

describe('rebuilding the search', () => {
  let service: TestGigs;
  let owner: string;
  beforeAll(async () => {
    service = await startGigs();
    owner = await service.addFreelancer();
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    await service.db.delete(searchRebuilds);
  });

  const deps = (mirror: SearchMirror | null = null) => ({ db: service.db, gigs: prepareGigReads(service.db), mirror });
  const found = async (q: string) => (await service.search(q)).hits.map(({ title }) => title);
  const isKept = async (id: string) =>
    (await service.db.select().from(searchDocuments).where(eq(searchDocuments.gigId, id))).length > 0;
  const quietly = () => undefined;

  it('finds again what was lost, and forgets what must not be found', async () => {
    const lost = await service.addPublished(owner, { title: 'I will carve your dulcimer' });
    const paused = await service.addPublished(owner, { title: 'I will carve your bassoon' });
    const row = await service.db.select().from(searchDocuments).where(eq(searchDocuments.gigId, paused.id));
    bodyOf(await service.request('POST', `/api/gigs/${paused.id}/pause`, { as: owner }), 200);
    await service.db.insert(searchDocuments).values(row);
    await transact(service.db, (tx) => removeSearchDocument(tx, lost.id));
    expect([await found('dulcimer'), await isKept(paused.id)]).toEqual([[], true]);

    expect(await rebuildSearch(deps(), quietly)).toBe(true);
    expect([await found('dulcimer'), await isKept(paused.id)]).toEqual([['I will carve your dulcimer'], false]);
  });

  it('gives the second engine every gig, and what changed while it was filled', async () => {
    const [kept, edited, gone] = [
      await service.addPublished(owner, { title: 'I will string your mandolin' }),
      await service.addPublished(owner, { title: 'I will string your banjo' }),
      await service.addPublished(owner, { title: 'I will string your zither' }),
    ];
    const engine = memoryMirror();
    let isChanged = false;
    engine.onPut = async () => {
      if (isChanged) return;
      isChanged = true;
      const { version } = bodyOf<{ version: number }>(await service.request('GET', `/api/gigs/${edited.id}`), 200);
      const body = { version, title: 'I will string your ukulele' };
      bodyOf(await service.request('PUT', `/api/gigs/${edited.id}`, { as: owner, body }), 200);
      bodyOf(await service.request('DELETE', `/api/gigs/${gone.id}`, { as: owner }), 204);
      await service.addPublished(owner, { title: 'I will string your balalaika' });
    };
    expect(await rebuildSearch(deps(engine.mirror), quietly)).toBe(true);
    const titles = engine.titles().filter((title) => title.includes('string'));
    expect(titles).toEqual([
      'I will string your balalaika',
      'I will string your mandolin',
      'I will string your ukulele',
    ]);
    expect(kept.id).toBeDefined();
  });

  it('lets nothing go missing while gigs are searched and changed', async () => {
    const { id } = await service.addPublished(owner, { title: 'I will polish your trombone 0' });
    let isDone = false;
    const rebuild = rebuildSearch(deps(), quietly).finally(() => {
      isDone = true;
    });
    for (let round = 1; !isDone || round < 5; round++) {
      const { version } = bodyOf<{ version: number }>(await service.request('GET', `/api/gigs/${id}`), 200);
      const title = `I will polish your trombone ${round}`;
      bodyOf(await service.request('PUT', `/api/gigs/${id}`, { as: owner, body: { version, title } }), 200);
      expect(await found('trombone')).toEqual([title]);
    }
    await rebuild;
  });

  it('is done by one at a time, and by another when the first one died', async () => {
    expect(await takeRebuild(service.db)).toBe(true);
    expect(await rebuildSearch(deps(), quietly)).toBe(false);
    await service.db.update(searchRebuilds).set({ leasedUntil: sql`now() - interval '1 second'` });
    expect(await rebuildSearch(deps(), quietly)).toBe(true);
    await leaveRebuild(service.db);
  });

  it('is free again after it failed, and says why', async () => {
    const engine = memoryMirror();
    engine.onPut = () => Promise.reject(new Error('disk full'));
    await expect(rebuildSearch(deps(engine.mirror), quietly)).rejects.toThrow('disk full');
    expect(await rebuildSearch(deps(), quietly)).toBe(true);
  });
});

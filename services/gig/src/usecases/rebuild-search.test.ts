import { transact } from '@craftlane/service-kit/db';
import { newId } from '@craftlane/service-kit/ids';
import { until } from '@craftlane/test-kit/wait';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lockGig, prepareGigReads } from '../db/gig-reads.ts';
import { gigs, searchDocuments, searchRebuilds } from '../db/schema.ts';
import { findMirrorVersion, keepRebuild, leaveRebuild, takeRebuild } from '../db/search-rebuilds.ts';
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
  const storedTitle = async (id: string) =>
    (await service.db.select().from(searchDocuments).where(eq(searchDocuments.gigId, id)))[0]?.title;
  /** How many jobs told the second engine of a gig. */
  const jobsDone = async () => {
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    return Number(/^job_duration_seconds_count\{[^}]*task="index_gig"[^}]*\} (\d+)$/m.exec(metrics)?.[1] ?? 0);
  };
  const quietly = () => undefined;

  it('finds again what was lost, and forgets what must not be found', async () => {
    const lost = await service.addPublished(owner, { title: 'I will carve your dulcimer' });
    const paused = await service.addPublished(owner, { title: 'I will carve your bassoon' });
    const row = await service.db.select().from(searchDocuments).where(eq(searchDocuments.gigId, paused.id));
    bodyOf(await service.request('POST', `/api/gigs/${paused.id}/pause`, { as: owner }), 200);
    await service.db.insert(searchDocuments).values(row);
    await transact(service.db, (tx) => removeSearchDocument(tx, lost.id));
    expect([await found('dulcimer'), await isKept(paused.id)]).toEqual([[], true]);

    expect(await rebuildSearch(deps(), newId(), quietly)).toBe(true);
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
    expect(await rebuildSearch(deps(engine.mirror), newId(), quietly)).toBe(true);
    const titles = engine.titles().filter((title) => title.includes('string'));
    expect(titles).toEqual([
      'I will string your balalaika',
      'I will string your mandolin',
      'I will string your ukulele',
    ]);
    expect(kept.id).toBeDefined();
  });

  it('queues what changed around the exchange, also when nobody knows whether that took place', async () => {
    const { id } = await service.addPublished(owner, { title: 'I will string your lute' });
    const engine = memoryMirror();
    const { rebuild } = engine.mirror;
    engine.mirror.rebuild = async (fill) => {
      await rebuild(fill);
      bodyOf(await service.request('POST', `/api/gigs/${id}/pause`, { as: owner }), 200);
      throw new Error('no answer');
    };
    const before = await jobsDone();
    await expect(rebuildSearch(deps(engine.mirror), newId(), quietly)).rejects.toThrow('no answer');
    await until(async () => (await jobsDone()) > before);
    expect(await findMirrorVersion(service.db)).toBeNull();
  });

  it('waits for who changes a gig, and so never puts an older state over a newer one', async () => {
    const { id } = await service.addPublished(owner, { title: 'I will polish your trombone' });
    const title = 'I will polish your flugelhorn';
    const { rebuild } = await transact(service.db, async (tx) => {
      await lockGig(tx, id);
      const begun = rebuildSearch(deps(), newId(), quietly);
      await until(async () => (await service.db.execute(sql`select from pg_locks where not granted`)).length > 0);
      await tx.update(gigs).set({ title }).where(eq(gigs.id, id));
      return { rebuild: begun };
    });
    expect(await rebuild).toBe(true);
    expect([await found('flugelhorn'), await storedTitle(id)]).toEqual([[title], title]);
  });

  it('is done by one at a time, and by another when the first one died', async () => {
    const first = newId();
    expect(await takeRebuild(service.db, first)).toBe(true);
    expect(await rebuildSearch(deps(), newId(), quietly)).toBe(false);
    await service.db.update(searchRebuilds).set({ leasedUntil: sql`now() - interval '1 second'` });
    expect(await takeRebuild(service.db, newId())).toBe(true);
    await expect(keepRebuild(service.db, first)).rejects.toThrow('taken the rebuild over');
    await leaveRebuild(service.db, first);
    expect(await rebuildSearch(deps(), newId(), quietly)).toBe(false);
  });

  it('is free again after it failed, and says why', async () => {
    const engine = memoryMirror();
    engine.onPut = () => Promise.reject(new Error('disk full'));
    await expect(rebuildSearch(deps(engine.mirror), newId(), quietly)).rejects.toThrow('disk full');
    expect(await rebuildSearch(deps(), newId(), quietly)).toBe(true);
  });
});

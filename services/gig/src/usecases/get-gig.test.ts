import { newId } from '@craftlane/service-kit/ids';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gigs } from '../db/schema.ts';
import { bodyOf, startGigs, type TestGigs } from '../testing/gig.ts';

describe('reading a gig', () => {
  let service: TestGigs;
  let owner: string;
  beforeAll(async () => {
    service = await startGigs();
    owner = await service.addFreelancer();
  });
  afterAll(() => service.stop());

  const get = (path: string, as?: string) => service.request('GET', `/api/gigs/${path}`, as ? { as } : {});

  it('published or paused is open to everybody, by id and by address', async () => {
    const { id, slug } = await service.addPublished(owner);
    const published = bodyOf(await get(id), 200);
    expect(bodyOf(await get(`by-slug/${slug}`, newId()), 200)).toEqual(published);
    bodyOf(await service.request('POST', `/api/gigs/${id}/pause`, { as: owner }), 200);
    expect(bodyOf(await get(`by-slug/${slug}`), 200)).toMatchObject({ id, status: 'paused' });
  });

  it.each(['draft', 'removed'] as const)('that is %s shows it to its owner, and nothing to others', async (status) => {
    const { id, slug } = await service.addPublished(owner);
    await service.db.update(gigs).set({ status }).where(eq(gigs.id, id));
    expect(bodyOf(await get(id, owner), 200)).toMatchObject({ status });
    const missing = await get(newId());
    for (const hidden of [await get(id), await get(id, newId()), await get(`by-slug/${slug}`)]) {
      expect(hidden).toMatchObject({ status: 404, body: missing.body });
    }
  });

  it('that is deleted finds nothing, not even for its owner', async () => {
    const { id, slug } = await service.addPublished(owner);
    bodyOf(await service.request('DELETE', `/api/gigs/${id}`, { as: owner }), 204);
    expect(await get(id, owner)).toMatchObject({ status: 404, body: (await get(newId())).body });
    expect(await get(`by-slug/${slug}`, owner)).toMatchObject({ status: 404 });
  });

  it.each(['not-an-id', 'by-slug/there-is-no-such-gig'])('%s is not found', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });
});

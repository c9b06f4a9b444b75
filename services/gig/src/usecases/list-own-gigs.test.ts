import type { OwnGig } from '@craftlane/contracts/gig';
import { newId } from '@craftlane/service-kit/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, startGigs, type TestGigs } from '../testing/gig.ts';

interface Page {
  items: OwnGig[];
  total: number;
}

describe('the own gigs', () => {
  let service: TestGigs;
  beforeAll(async () => {
    service = await startGigs();
  });
  afterAll(() => service.stop());

  const mine = async (as: string, query = '') =>
    bodyOf(await service.request<Page>('GET', `/api/gigs/mine${query}`, { as }), 200);

  it('are listed in every status but deleted, the last changed first, page by page', async () => {
    const owner = await service.addFreelancer();
    const draft = await service.addDraft(owner, { packages: [], galleryImageIds: [] });
    service.clock.advance(1000);
    const published = await service.addPublished(owner);
    service.clock.advance(1000);
    const deleted = await service.addDraft(owner);
    await service.request('DELETE', `/api/gigs/${deleted.id}`, { as: owner });
    expect(await mine(owner)).toMatchObject({
      total: 2,
      page: 1,
      items: [
        { id: published.id, status: 'published', cover: published.gallery[0], fromPriceMinor: 5_000 },
        { id: draft.id, status: 'draft', slug: null, cover: null, fromPriceMinor: null },
      ],
    });
    expect(await mine(owner, '?pageSize=1&page=2')).toMatchObject({ total: 2, items: [{ id: draft.id }] });
    expect(await mine(owner, '?status=draft')).toMatchObject({ total: 1, items: [{ id: draft.id }] });
    expect(await mine(owner, '?status=deleted')).toMatchObject({ total: 0, items: [] });
    expect(await mine(newId())).toMatchObject({ total: 0, items: [] });
  });

  it('need signing in and a possible page', async () => {
    expect(await service.request('GET', '/api/gigs/mine')).toMatchObject({ status: 401 });
    const bad = await service.request('GET', '/api/gigs/mine?page=0&pageSize=49', { as: newId() });
    expect(bad).toMatchObject({ status: 422, body: { data: { fields: [{ path: 'page' }, { path: 'pageSize' }] } } });
  });
});

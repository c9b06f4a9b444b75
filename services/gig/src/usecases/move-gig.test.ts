import type { Gig } from '@craftlane/contracts/gig';
import { newId } from '@craftlane/service-kit/ids';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gigs } from '../db/schema.ts';
import { bodyOf, startGigs, type TestGigs } from '../testing/gig.ts';

describe('pausing and deleting a gig', () => {
  let service: TestGigs;
  let owner: string;
  beforeAll(async () => {
    service = await startGigs();
    owner = await service.addFreelancer();
  });
  afterAll(() => service.stop());

  const pause = (as: string, id: string) => service.request<Gig>('POST', `/api/gigs/${id}/pause`, { as });
  const remove = (as: string, id: string) => service.request('DELETE', `/api/gigs/${id}`, { as });
  const found = async (id: string) => (await service.search({ freelancerId: owner })).hits.some((hit) => hit.id === id);
  it('paused, it leaves search at once and comes back when published again, under the same address', async () => {
    const { id, slug, publishedAt } = await service.addPublished(owner);
    expect(bodyOf(await pause(owner, id), 200)).toMatchObject({ status: 'paused', version: 2 });
    expect(await found(id)).toBe(false);
    const again = bodyOf(await service.request<Gig>('POST', `/api/gigs/${id}/publish`, { as: owner }), 200);
    expect(again).toMatchObject({ status: 'published', version: 3, slug, publishedAt });
    expect(await found(id)).toBe(true);
    bodyOf(await remove(owner, id), 204);
    expect(await found(id)).toBe(false);
    expect(await service.eventVersions('gig.deleted.v1', id, 1)).toEqual([4]);
    expect(await service.eventVersions('gig.published.v1', id, 2)).toEqual([1, 3]);
    expect(await service.eventVersions('gig.paused.v1', id, 1)).toEqual([2]);
  });

  it('a draft is deleted without a word to anybody', async () => {
    const { id } = await service.addDraft(owner);
    bodyOf(await remove(owner, id), 204);
    expect(await remove(owner, id)).toMatchObject({ status: 404 });
    const { id: other } = await service.addPublished(owner);
    bodyOf(await remove(owner, other), 204);
    await service.eventVersions('gig.deleted.v1', other, 1);
    expect(service.events.of('gig.deleted.v1').some(({ aggregateId }) => aggregateId === id)).toBe(false);
  });

  it('pausing a draft, or twice, is an illegal transition', async () => {
    const draft = await service.addDraft(owner);
    const refused = { status: 409, body: { defined: true, code: 'ILLEGAL_TRANSITION' } };
    expect(await pause(owner, draft.id)).toMatchObject({ ...refused, body: { data: { status: 'draft' } } });
    const { id } = await service.addPublished(owner);
    const answers = await Promise.all([pause(owner, id), pause(owner, id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('a gig that an operator removed cannot be paused, published or deleted by its owner', async () => {
    const { id } = await service.addPublished(owner);
    await service.db.update(gigs).set({ status: 'removed' }).where(eq(gigs.id, id));
    const publish = service.request('POST', `/api/gigs/${id}/publish`, { as: owner });
    for (const answer of await Promise.all([pause(owner, id), publish, remove(owner, id)])) {
      expect(answer).toMatchObject({ status: 409, body: { data: { status: 'removed' } } });
    }
  });

  it('by a stranger looks like a missing gig', async () => {
    const { id } = await service.addPublished(owner);
    const missing = await pause(owner, newId());
    expect(await pause(newId(), id)).toMatchObject({ status: 404, body: missing.body });
    expect(await remove(newId(), id)).toMatchObject({ status: 404, body: missing.body });
    expect(await found(id)).toBe(true);
  });

  it('without signing in is refused', async () => {
    const { id } = await service.addPublished(owner);
    expect(await service.request('POST', `/api/gigs/${id}/pause`)).toMatchObject({ status: 401 });
    expect(await service.request('DELETE', `/api/gigs/${id}`)).toMatchObject({ status: 401 });
  });
});

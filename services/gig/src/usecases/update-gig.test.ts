import type { Gig } from '@craftlane/contracts/gig';
import { newId } from '@craftlane/service-kit/ids';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gigs } from '../db/schema.ts';
import { bodyOf, startGigs, type TestGigs } from '../testing/gig.ts';

describe('updating a gig', () => {
  let service: TestGigs;
  let owner: string;
  beforeAll(async () => {
    service = await startGigs();
    owner = await service.addFreelancer();
  });
  afterAll(() => service.stop());

  const update = (as: string, id: string, body: object) => service.request<Gig>('PUT', `/api/gigs/${id}`, { as, body });

  it('replaces the given fields of a draft, raises its version and tells nobody', async () => {
    const draft = await service.addDraft(owner);
    const gig = bodyOf(await update(owner, draft.id, { version: 1, title: 'New', tags: [] }), 200);
    expect(gig).toMatchObject({ title: 'New', tags: [], version: 2, description: draft.description });
    expect(bodyOf(await service.request('GET', `/api/gigs/${gig.id}`, { as: owner }), 200)).toEqual(gig);
    expect(service.events.of('gig.updated.v1').filter(({ aggregateId }) => aggregateId === gig.id)).toEqual([]);
  });

  it('of a published gig is found under its new words at once, and announced', async () => {
    const { id } = await service.addPublished(owner, { title: 'I will restore xylophones' });
    const title = 'I will restore harpsichords';
    bodyOf(await update(owner, id, { version: 1, title }), 200);
    expect((await service.search('harpsichords')).hits).toMatchObject([{ id, title }]);
    expect((await service.search('xylophones')).hits).toEqual([]);
    expect(await service.eventVersions('gig.updated.v1', id, 1)).toEqual([2]);
    expect(service.events.of('gig.updated.v1')).toContainEqual(
      expect.objectContaining({ aggregateId: id, data: expect.objectContaining({ title, freelancerId: owner }) }),
    );
  });

  it.each(['published', 'paused'])('must keep a %s gig publishable', async (status) => {
    const { id } = await service.addPublished(owner);
    if (status === 'paused') bodyOf(await service.request('POST', `/api/gigs/${id}/pause`, { as: owner }), 200);
    const version = status === 'paused' ? 2 : 1;
    const refused = await update(owner, id, { version, title: 'Short', galleryImageIds: [] });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'VALIDATION_FAILED', data: { fields: [{ path: 'title' }, { path: 'galleryImageIds' }] } },
    });
  });

  it('with an old version is refused and changes nothing', async () => {
    const { id } = await service.addDraft(owner);
    bodyOf(await update(owner, id, { version: 1, title: 'First' }), 200);
    const stale = await update(owner, id, { version: 1, title: 'Second' });
    expect(stale).toMatchObject({ status: 409, body: { defined: true, code: 'STALE_VERSION' } });
    expect(bodyOf(await service.request<Gig>('GET', `/api/gigs/${id}`, { as: owner }), 200).title).toBe('First');
  });

  it('by two editors at once is won by exactly one', async () => {
    const { id } = await service.addDraft(owner);
    const titles = ['One', 'Two', 'Three', 'Four'];
    const answers = await Promise.all(titles.map((title) => update(owner, id, { version: 1, title })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const winner = answers.find(({ status }) => status === 200)?.body;
    expect(bodyOf(await service.request('GET', `/api/gigs/${id}`, { as: owner }), 200)).toEqual(winner);
  });

  it('by a stranger looks like updating what does not exist, even of a public gig', async () => {
    const { id } = await service.addPublished(owner);
    const foreign = await update(newId(), id, { version: 1, title: 'Mine now' });
    const missing = await update(owner, newId(), { version: 1, title: 'Mine now' });
    expect(foreign.status).toBe(404);
    expect(foreign.body).toEqual(missing.body);
  });

  it('of a removed gig is an illegal transition', async () => {
    const { id } = await service.addPublished(owner);
    await service.db.update(gigs).set({ status: 'removed' }).where(eq(gigs.id, id));
    expect(await update(owner, id, { version: 1, title: 'Better now' })).toMatchObject({
      status: 409,
      body: { code: 'ILLEGAL_TRANSITION', data: { status: 'removed' } },
    });
  });

  it('names every bad field, and needs a version', async () => {
    const { id } = await service.addDraft(owner);
    const { status, body } = await update(owner, id, { title: 5, extras: 'none' });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      data: { fields: expect.arrayContaining([{ path: 'version', message: expect.any(String) }]) },
    });
    expect(JSON.stringify(body)).toContain('"title"');
    expect(JSON.stringify(body)).toContain('"extras"');
  });

  it('without signing in is refused', async () => {
    const { id } = await service.addDraft(owner);
    expect(await service.request('PUT', `/api/gigs/${id}`, { body: { version: 1 } })).toMatchObject({ status: 401 });
  });
});

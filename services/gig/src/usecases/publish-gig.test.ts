import type { Gig } from '@craftlane/contracts/gig';
import { newId } from '@craftlane/service-kit/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, startGigs, type TestGigs } from '../testing/gig.ts';

describe('publishing a gig', () => {
  let service: TestGigs;
  let owner: string;
  beforeAll(async () => {
    service = await startGigs();
    owner = await service.addFreelancer();
  });
  afterAll(() => service.stop());

  const publish = (as: string, id: string) => service.request<Gig>('POST', `/api/gigs/${id}/publish`, { as });

  it('gives a draft its address for good and makes it findable at once', async () => {
    const draft = await service.addDraft(owner, { title: 'Ångström diagrams, hand-drawn' });
    const gig = bodyOf(await publish(owner, draft.id), 200);
    expect(gig).toMatchObject({ status: 'published', slug: 'angstrom-diagrams-hand-drawn', version: 2 });
    expect((await service.search('angstrom')).hits).toMatchObject([{ id: gig.id }]);
    const body = { version: 2, title: 'Something else entirely' };
    const renamed = bodyOf(await service.request<Gig>('PUT', `/api/gigs/${gig.id}`, { as: owner, body }), 200);
    expect(renamed).toMatchObject({ title: 'Something else entirely', slug: gig.slug, version: 3 });
  });

  it('gives two gigs of one title two addresses, also at the same moment', async () => {
    const drafts = await Promise.all([1, 2, 3].map(() => service.addDraft(owner, { title: 'Exactly the same title' })));
    const gigs = await Promise.all(drafts.map(async ({ id }) => bodyOf(await publish(owner, id), 200)));
    expect(new Set(gigs.map(({ slug }) => slug)).size).toBe(3);
    expect(gigs.map(({ slug }) => slug)).toContain('exactly-the-same-title');
  });

  it('twice is an illegal transition the second time, however close they are', async () => {
    const { id } = await service.addDraft(owner);
    const answers = await Promise.all([publish(owner, id), publish(owner, id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      data: { status: 'published' },
    });
    expect(await service.eventVersions('gig.published.v1', id, 1)).toEqual([2]);
  });

  it('names everything that a draft lacks', async () => {
    const { id } = await service.addDraft(owner, { tags: [], packages: [] });
    const { status, body } = await publish(owner, id);
    expect(status).toBe(422);
    expect(body).toMatchObject({ data: { fields: [{ path: 'tags' }, { path: 'packages' }] } });
    expect(bodyOf(await service.request('GET', `/api/gigs/${id}`, { as: owner }), 200)).toMatchObject({
      status: 'draft',
      version: 1,
    });
  });

  it('is refused to somebody without a complete profile', async () => {
    const as = await service.addFreelancer({ isFreelancer: false, handle: null });
    const { id } = await service.addDraft(as);
    expect(await publish(as, id)).toMatchObject({ status: 409, body: { code: 'PROFILE_INCOMPLETE' } });
  });

  it('by a stranger looks like publishing what does not exist', async () => {
    const { id } = await service.addDraft(owner);
    const [foreign, missing] = [await publish(newId(), id), await publish(owner, newId())];
    expect(foreign).toMatchObject({ status: 404 });
    expect(foreign.body).toEqual(missing.body);
  });

  it('without signing in is refused', async () => {
    const { id } = await service.addDraft(owner);
    expect(await service.request('POST', `/api/gigs/${id}/publish`)).toMatchObject({ status: 401 });
  });
});

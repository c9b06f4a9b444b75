import type { Gig } from '@craftlane/contracts/gig';
import { newId } from '@craftlane/service-kit/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freelancerCard } from '../testing/facts.ts';
import { bodyOf, startGigs, type TestGigs } from '../testing/gig.ts';

describe('creating a gig', () => {
  let service: TestGigs;
  beforeAll(async () => {
    service = await startGigs();
  });
  afterAll(() => service.stop());

  const create = (as: string | undefined, body: object) =>
    service.request<Gig>('POST', '/api/gigs', { ...(as && { as }), body });

  it('with nothing at all makes an empty draft of the caller', async () => {
    const as = newId();
    const gig = bodyOf(await create(as, {}), 201);
    expect(gig).toMatchObject({
      freelancerId: as,
      status: 'draft',
      version: 1,
      slug: null,
      title: '',
      category: null,
      currency: 'EUR',
      freelancer: null,
      publishedAt: null,
    });
  });

  it('and publishing it in one go makes it public, findable and announced', async () => {
    const as = await service.addFreelancer();
    const gig = bodyOf(await create(as, { ...(await service.content(as)), publish: true }), 201);
    expect(gig).toMatchObject({ status: 'published', version: 1, freelancer: { userId: as } });
    expect(bodyOf(await service.request('GET', `/api/gigs/by-slug/${gig.slug}`), 200)).toEqual(gig);
    const { hits } = await service.search({ freelancerId: as });
    expect(hits).toMatchObject([{ id: gig.id, slug: gig.slug, fromPriceMinor: 5_000, minDeliveryDays: 5 }]);
    const events = await service.events.waitFor('gig.published.v1', { subscriber: 'web' });
    expect(events).toMatchObject([{ aggregateId: gig.id, aggregateVersion: 1, data: { slug: gig.slug } }]);
  });

  it('names every field that keeps it from being published, and creates nothing', async () => {
    const as = await service.addFreelancer();
    const { body, status } = await create(as, { title: 'Too short', publish: true });
    expect(status).toBe(422);
    expect(body).toMatchObject({ defined: true, code: 'VALIDATION_FAILED' });
    expect(pathsOf(body)).toEqual([
      'category',
      'description',
      'galleryImageIds',
      'packages',
      'subcategory',
      'tags',
      'title',
    ]);
    expect(bodyOf(await service.request('GET', '/api/gigs/mine', { as }), 200)).toMatchObject({ total: 0 });
  });

  it('refuses what not even a draft may hold, and unknown fields, all at once', async () => {
    const { status, body } = await create(newId(), { title: 'x'.repeat(81), tags: ['a'.repeat(25)], colour: 'red' });
    expect(status).toBe(422);
    expect(pathsOf(body)).toEqual(['colour', 'tags.0', 'title']);
  });

  it('refuses pictures of others, pictures and ids that are there twice', async () => {
    const as = newId();
    const [own, foreign] = [await service.addImage(as), await service.addImage(newId())];
    const extra = { id: newId(), title: 'Fast', priceMinor: 500, extraDays: 0 };
    const { body } = await create(as, { galleryImageIds: [own.id, foreign.id, own.id], extras: [extra, extra] });
    expect(pathsOf(body)).toEqual(['extras.1.id', 'galleryImageIds.1', 'galleryImageIds.2']);
  });

  it('without signing in is refused', async () => {
    expect(await create(undefined, {})).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
  });

  it('public is refused to somebody without a complete profile', async () => {
    const as = newId();
    const refused = await create(as, { ...(await service.content(as)), publish: true });
    expect(refused).toMatchObject({ status: 409, body: { defined: true, code: 'PROFILE_INCOMPLETE' } });
  });

  it('public asks the user service when the event of the profile is still on its way', async () => {
    const card = freelancerCard();
    const profile = {
      bio: 'Hi',
      skills: ['ink'],
      timeZone: null,
      portfolioLinks: [],
      memberSince: '2026-01-01T00:00:00Z',
    };
    service.peer.stub('user', 'GET', `/api/users/${card.userId}`, () => ({
      status: 200,
      body: { ...card, ...profile },
    }));
    const gig = await service.addPublished(card.userId);
    expect(gig.freelancer).toEqual(card);
    const shown = bodyOf(await service.request<Gig>('GET', `/api/gigs/${gig.id}`), 200);
    expect(shown.freelancer).toEqual(card);
  });

  it('public is unavailable when the user service is needed and does not answer', async () => {
    const as = newId();
    service.peer.stub('user', 'GET', `/api/users/${as}`, () => ({ status: 503, body: {} }));
    const refused = await create(as, { ...(await service.content(as)), publish: true });
    expect(refused).toMatchObject({ status: 503, body: { code: 'UNAVAILABLE' } });
  });
});

function pathsOf(body: unknown): string[] {
  const { data } = body as { data: { fields: { path: string }[] } };
  return data.fields.map(({ path }) => path).sort();
}

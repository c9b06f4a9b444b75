import type { Gig } from '@craftlane/contracts/gig';
import { newId } from '@craftlane/service-kit/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, startGigs, type TestGigs } from '../testing/gig.ts';

describe('the price of a gig', () => {
  let service: TestGigs;
  let owner: string;
  let gig: Gig;
  beforeAll(async () => {
    service = await startGigs();
    owner = await service.addFreelancer();
    gig = await service.addPublished(owner);
  });
  afterAll(() => service.stop());

  const quote = (id: string, body: object, as = newId()) =>
    service.request('POST', `/api/gigs/${id}/quote`, { as, body });

  it('is that of the package and the extras, with what an order freezes', async () => {
    const extraIds = gig.extras.map(({ id }) => id);
    expect(bodyOf(await quote(gig.id, { packageTier: 'standard', extraIds }), 200)).toEqual({
      gigId: gig.id,
      gigVersion: 1,
      freelancerId: owner,
      slug: gig.slug,
      title: gig.title,
      coverImageId: gig.gallery[0]?.id,
      currency: 'EUR',
      package: gig.packages[1],
      extras: gig.extras,
      requirements: gig.requirements,
      priceMinor: 12_000,
      extrasMinor: 1_500,
      deliveryDays: 9,
    });
  });

  it('names everything that is not on offer', async () => {
    const extraId = gig.extras[0]?.id;
    const refused = await quote(gig.id, { packageTier: 'premium', extraIds: [newId(), extraId, extraId] });
    expect(refused).toMatchObject({
      status: 422,
      body: { data: { fields: [{ path: 'packageTier' }, { path: 'extraIds.0' }, { path: 'extraIds.2' }] } },
    });
  });

  it('does not exist while it cannot be ordered', async () => {
    const paused = await service.addPublished(owner);
    await service.request('POST', `/api/gigs/${paused.id}/pause`, { as: owner });
    const unavailable = { status: 409, body: { defined: true, code: 'GIG_UNAVAILABLE' } };
    expect(await quote(paused.id, { packageTier: 'basic' })).toMatchObject(unavailable);
    const draft = await service.addDraft(owner);
    expect(await quote(draft.id, { packageTier: 'basic' }, owner)).toMatchObject(unavailable);
  });

  it("of somebody's draft looks like that of a missing gig", async () => {
    const draft = await service.addDraft(owner);
    const missing = await quote(newId(), { packageTier: 'basic' });
    expect(await quote(draft.id, { packageTier: 'basic' })).toMatchObject({ status: 404, body: missing.body });
  });

  it('without signing in is refused', async () => {
    const body = { packageTier: 'basic' };
    expect(await service.request('POST', `/api/gigs/${gig.id}/quote`, { body })).toMatchObject({ status: 401 });
  });
});

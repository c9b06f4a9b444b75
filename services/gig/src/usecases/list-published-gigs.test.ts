import type { PublishedGig } from '@craftlane/contracts/gig';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyOf, startGigs, type TestGigs } from '../testing/gig.ts';

let service: TestGigs;
beforeAll(async () => {
  service = await startGigs();
});
afterAll(() => service.stop());

interface Page {
  items: PublishedGig[];
  hasMore: boolean;
}

const list = async (query: string) => bodyOf(await service.request<Page>('GET', `/api/gigs/published?${query}`), 200);

test('every published gig is met once, page by page, and no other', async () => {
  const owner = await service.addFreelancer();
  const gigs = [];
  for (let count = 0; count < 5; count++) gigs.push(await service.addPublished(owner));
  const [paused, ...public_] = gigs;
  await service.request('POST', `/api/gigs/${paused?.id}/pause`, { as: owner });
  const seen: PublishedGig[] = [];
  let after = '';
  for (const hasMore of [true, false]) {
    const page = await list(`limit=2${after}`);
    expect(page).toMatchObject({ hasMore, items: { length: 2 } });
    seen.push(...page.items);
    after = `&after=${seen.at(-1)?.id}`;
  }
  expect(seen.map(({ id }) => id)).toEqual(public_.map(({ id }) => id).sort());
  expect(seen[0]).toEqual({
    id: expect.any(String),
    slug: expect.stringMatching(/^[a-z0-9-]+$/),
    updatedAt: expect.stringMatching(/^\d{4}-.*Z$/),
    freelancerHandle: expect.any(String),
  });
  expect(await list(`limit=2${after}`)).toEqual({ items: [], hasMore: false });
});

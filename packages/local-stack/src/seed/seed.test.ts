import { findSubcategory } from '@craftlane/contracts/values/categories';
import { gigContentSchema, publishableGigSchema } from '@craftlane/contracts/values/gigs';
import { profileInputSchema } from '@craftlane/contracts/values/people';
import { newId } from '@craftlane/service-kit/ids';
import { expect, test } from 'vitest';
import { drawCover } from './cover.ts';
import { gigContent } from './gig-content.ts';
import { freelancers } from './seed.ts';

const gigs = freelancers.flatMap((freelancer) => freelancer.gigs.map((gig) => ({ freelancer, gig })));

test('the demo has twelve freelancers with sixty different gigs', () => {
  expect(freelancers).toHaveLength(12);
  expect(new Set(gigs.map(({ gig }) => gig.title)).size).toBe(60);
  expect(new Set(freelancers.map((freelancer) => freelancer.handle)).size).toBe(12);
});

test.each(gigs)('"$gig.title" can be published', ({ freelancer, gig }) => {
  const content = gigContent(freelancer, gig, newId(), newId);
  expect(gigContentSchema.safeParse(content).error?.issues ?? []).toEqual([]);
  expect(publishableGigSchema('EUR').safeParse(content).error?.issues ?? []).toEqual([]);
  expect(findSubcategory(gig.category ?? freelancer.category, gig.subcategory)).not.toBeNull();
});

test.each(freelancers)('$name has a profile that can be stored', (freelancer) => {
  const { name, handle, headline, bio, skills, country, timeZone } = freelancer;
  const languages = freelancer.languages.map(([code, level]) => ({ code, level }));
  const profile = {
    displayName: name,
    handle,
    headline,
    bio,
    skills,
    languages,
    country,
    timeZone,
    portfolioLinks: [],
  };
  expect(profileInputSchema.safeParse(profile).error?.issues ?? []).toEqual([]);
});

test('the same gig gets the same cover, another gig another one', async () => {
  const [first, again, other] = await Promise.all([
    drawCover('marketing', 'one'),
    drawCover('marketing', 'one'),
    drawCover('marketing', 'two'),
  ]);
  expect(first.equals(again)).toBe(true);
  expect(first.equals(other)).toBe(false);
});

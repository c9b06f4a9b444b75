import { categories, findSubcategory } from '@craftlane/contracts/values/categories';
import { gigContentSchema, publishableGigSchema } from '@craftlane/contracts/values/gigs';
import { profileInputSchema } from '@craftlane/contracts/values/people';
import { newId } from '@craftlane/service-kit/ids';
import { expect, test } from 'vitest';
import { avatarSvg, drawAvatar } from './avatar/draw-avatar.ts';
import { conversations } from './chat/conversations.ts';
import { coverSvg, drawCover } from './cover/draw-cover.ts';
import { props } from './cover/props/index.ts';
import { freelancers } from './freelancers.ts';
import { gigContent } from './gig-content.ts';
import { planOrders } from './orders/plan.ts';
import { timelineOf } from './orders/timeline.ts';
import { groupIntoVisits } from './play.ts';
import { profileOf } from './seed.ts';

const gigs = freelancers.flatMap((freelancer) => freelancer.gigs.map((gig) => ({ freelancer, gig })));
const categoryOf = ({ freelancer, gig }: (typeof gigs)[number]) => gig.category ?? freelancer.category;
const now = new Date('2026-11-20T12:00:00Z');

test('the demo has at least thirty freelancers of different countries and two hundred different gigs in every subcategory', () => {
  expect(freelancers.length).toBeGreaterThanOrEqual(30);
  expect(new Set(freelancers.map(({ handle }) => handle)).size).toBe(freelancers.length);
  expect(new Set(freelancers.map(({ country }) => country)).size).toBeGreaterThanOrEqual(25);
  expect(new Set(gigs.map(({ gig }) => gig.title)).size).toBeGreaterThanOrEqual(200);
  expect(new Set(gigs.map(({ gig }) => gig.title)).size).toBe(gigs.length);
  const offered = new Set(gigs.map((each) => `${categoryOf(each)} ${each.gig.subcategory}`));
  const all = categories.flatMap(({ slug, subcategories }) => subcategories.map((each) => `${slug} ${each.slug}`));
  expect(all.filter((each) => !offered.has(each))).toEqual([]);
});

test.each(gigs)('"$gig.title" can be published', ({ freelancer, gig }) => {
  const content = gigContent(freelancer, gig, newId(), newId);
  expect(gigContentSchema.safeParse(content).error?.issues ?? []).toEqual([]);
  expect(publishableGigSchema('EUR').safeParse(content).error?.issues ?? []).toEqual([]);
  expect(findSubcategory(gig.category ?? freelancer.category, gig.subcategory)).not.toBeNull();
});

test.each(freelancers)('$name has a profile that can be stored', (freelancer) => {
  expect(profileInputSchema.safeParse(profileOf(freelancer)).error?.issues ?? []).toEqual([]);
});

test('every subcategory has a picture; the same gig gets the same cover, and no two gigs the same', async () => {
  const leaves = categories.flatMap(({ subcategories }) => subcategories.map(({ slug }) => slug));
  expect(leaves.filter((slug) => !props[slug])).toEqual([]);
  const covers = gigs.map((each) => coverSvg({ ...each.gig, category: categoryOf(each) }));
  expect(new Set(covers).size).toBe(gigs.length);
  const subject = { title: 'one', category: 'marketing', subcategory: 'social-media' };
  const [first, again] = await Promise.all([drawCover(subject), drawCover(subject)]);
  expect(first.equals(again)).toBe(true);
});

test('the same freelancer gets the same portrait, and few look alike', async () => {
  const portraits = freelancers.map(({ handle }) => avatarSvg(handle));
  expect(new Set(portraits).size).toBe(freelancers.length);
  const [first, again] = await Promise.all([drawAvatar('one'), drawAvatar('one')]);
  expect(first.equals(again)).toBe(true);
});

test('orders of every status that exists, and sales over months, end before the present', () => {
  const plans = planOrders();
  expect(new Set(plans.map(({ key }) => key)).size).toBe(plans.length);
  expect([...new Set(plans.map(({ ending }) => ending))].toSorted()).toEqual([
    'asked_to_cancel',
    'awaiting_requirements',
    'cancelled',
    'completed',
    'delivered',
    'disputed',
    'expired',
    'in_progress',
    'in_revision',
    'pending_payment',
  ]);
  for (const plan of plans) {
    const times = timelineOf(plan, 5, now).map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThan(now.getTime());
  }
});

test('conversations are about gigs that exist', () => {
  for (const { freelancer, gig } of conversations) {
    expect(freelancers.find(({ handle }) => handle === freelancer)?.gigs[gig]).toBeDefined();
  }
});

test('happenings share a visit to the past unless they belong together or move the clock', () => {
  const run = async () => {};
  const at = (hour: number) => new Date(now.getTime() + hour * 3_600_000);
  const visits = groupIntoVisits([
    { at: at(5), thread: 'b', run },
    { at: at(0), thread: 'a', run },
    { at: at(1), thread: 'b', run },
    { at: at(18), thread: 'c', run },
    { at: at(8), thread: 'd', run, isAlone: true },
    { at: at(9.2), thread: 'e', run },
  ]);
  expect(visits.map((visit) => visit.map(({ thread }) => thread).join(''))).toEqual(['ab', 'b', 'd', 'e', 'c']);
});

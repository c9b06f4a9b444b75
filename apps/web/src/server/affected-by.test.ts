import type { DomainEvent } from '@craftlane/contracts/events';
import { describe, expect, test } from 'vitest';
import { affectedBy } from './affected-by';

const id = '01890000-0000-7000-8000-000000000001';
const envelope = { id, occurredAt: '2026-01-01T00:00:00.000Z', aggregateId: id, aggregateVersion: 1 };
const gig = {
  gigId: id,
  slug: 'bold-logos',
  title: 'Bold logos',
  category: 'design',
  freelancerId: id,
  freelancerHandle: 'mara',
};
const order = { orderId: id, gigId: id, buyerId: id, freelancerId: id, priceMinor: 500, currency: 'EUR' };

describe('what an event makes stale', () => {
  test.each(['gig.published.v1', 'gig.updated.v1', 'gig.paused.v1', 'gig.deleted.v1'] as const)('%s', (type) => {
    expect(affectedBy({ ...envelope, type, data: gig })).toEqual({
      tags: ['gig:bold-logos', 'home', 'category:design', 'freelancer:mara'],
      paths: ['/gigs/bold-logos', '/freelancers/mara', '/'],
    });
  });

  test('a gig of a freelancer without a handle has no freelancer page', () => {
    const event: DomainEvent = { ...envelope, type: 'gig.updated.v1', data: { ...gig, freelancerHandle: null } };
    expect(affectedBy(event).paths).toEqual(['/gigs/bold-logos', '/']);
  });

  test('a changed profile concerns the freelancer page and every card of that person', () => {
    const data = {
      userId: id,
      displayName: 'Mara',
      handle: 'mara',
      headline: '',
      country: null,
      languages: [],
      isFreelancer: true,
    };
    expect(affectedBy({ ...envelope, type: 'user.profile-updated.v1', data })).toEqual({
      tags: [`person:${id}`, 'home', 'freelancer:mara'],
      paths: ['/freelancers/mara', '/'],
    });
  });

  test('an order concerns no public page', () => {
    expect(affectedBy({ ...envelope, type: 'order.paid.v1', data: order })).toEqual({ tags: [], paths: [] });
  });
});

import type { DomainEvent } from '@craftlane/contracts/events';
import type { Gig } from '@craftlane/contracts/gig';
import type { PersonCard } from '@craftlane/contracts/values/people';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freelancers, gigOrders, searchDocuments } from '../db/schema.ts';
import {
  freelancerCard,
  orderCompleted,
  orderFacts,
  orderPaid,
  userProfileUpdated,
  userRegistered,
} from '../testing/facts.ts';
import { bodyOf, startGigs, type TestGigs } from '../testing/gig.ts';

describe('events from elsewhere', () => {
  let service: TestGigs;
  beforeAll(async () => {
    service = await startGigs();
  });
  afterAll(() => service.stop());

  const deliverAll = async (events: DomainEvent[]) => {
    for (const event of events) expect(await service.deliver(event)).toBe(204);
  };
  const history = (): { card: PersonCard; events: DomainEvent[] } => {
    const newcomer = freelancerCard({ handle: null, headline: '', isFreelancer: false, languages: [] });
    const { userId } = newcomer;
    const card = freelancerCard({ userId, displayName: 'Newest Name' });
    const between = userProfileUpdated(freelancerCard({ userId, displayName: 'Old Name' }), 2);
    return { card, events: [userRegistered(newcomer), between, userProfileUpdated(card, 3)] };
  };

  it.each([
    ['in order', (events: DomainEvent[]) => events],
    ['in reverse', (events: DomainEvent[]) => [...events].reverse()],
    ['twice, mixed', (events: DomainEvent[]) => [...events.slice(1), ...events, ...events.slice(0, 2)]],
  ])('about a person that arrive %s leave the same card', async (_order, arrange) => {
    const { card, events } = history();
    await deliverAll(arrange(events));
    const rows = await service.db.select().from(freelancers).where(eq(freelancers.userId, card.userId));
    expect(rows).toEqual([{ ...card, version: 3 }]);
  });

  it('about a person show on their gigs and in the languages of search', async () => {
    const owner = await service.addFreelancer();
    const { id } = await service.addPublished(owner);
    const card = freelancerCard({
      userId: owner,
      displayName: 'Renamed',
      languages: [{ code: 'pl', level: 'native' }],
    });
    await deliverAll([userProfileUpdated(card, 2)]);
    expect(bodyOf(await service.request<Gig>('GET', `/api/gigs/${id}`), 200).freelancer).toEqual(card);
    expect((await service.search({ language: 'pl' })).hits).toMatchObject([{ id, freelancer: card }]);
  });

  it('about a person replace a card that was asked for before any event came', async () => {
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
    await service.addPublished(card.userId);
    const renamed = { ...card, displayName: 'Renamed' };
    await deliverAll([userRegistered(renamed, 1)]);
    const rows = await service.db.select().from(freelancers).where(eq(freelancers.userId, card.userId));
    expect(rows).toEqual([{ ...renamed, version: 1 }]);
  });

  it.each([
    ['in order', false],
    ['in reverse', true],
  ])('about an order count it once, %s and repeated', async (_order, isReversed) => {
    const { id } = await service.addPublished(await service.addFreelancer());
    const [first, second] = [orderFacts(id), orderFacts(id)];
    const events = [orderPaid(first), orderCompleted(first), orderPaid(second)];
    await deliverAll(isReversed ? [...events].reverse() : events);
    await deliverAll([...events, orderPaid(first)]);
    expect(await popularity(id)).toEqual([{ popularity: 2 }]);
    const orders = await service.db.select().from(gigOrders).where(eq(gigOrders.gigId, id));
    expect(orders.map(({ orderId, isCompleted }) => [orderId, isCompleted]).sort()).toEqual(
      [
        [first.orderId, true],
        [second.orderId, false],
      ].sort(),
    );
  });

  it('about orders of a gig that is paused count when it is published again', async () => {
    const owner = await service.addFreelancer();
    const { id } = await service.addPublished(owner);
    bodyOf(await service.request('POST', `/api/gigs/${id}/pause`, { as: owner }), 200);
    await deliverAll([orderPaid(orderFacts(id))]);
    expect(await popularity(id)).toEqual([]);
    bodyOf(await service.request('POST', `/api/gigs/${id}/publish`, { as: owner }), 200);
    expect(await popularity(id)).toEqual([{ popularity: 1 }]);
  });

  const popularity = (id: string) =>
    service.db
      .select({ popularity: searchDocuments.popularity })
      .from(searchDocuments)
      .where(eq(searchDocuments.gigId, id));
});

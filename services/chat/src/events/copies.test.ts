import type { DomainEvent } from '@craftlane/contracts/events';
import { newId } from '@craftlane/service-kit/ids';
import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { gigs, people } from '../db/schema.ts';
import { startChat } from '../testing/chat.ts';
import {
  gigDeleted,
  gigPaused,
  gigPublished,
  gigUpdated,
  userProfileUpdated,
  userRegistered,
} from '../testing/facts.ts';

const chat = await startChat();
afterAll(() => chat.stop());

async function deliverAll(events: DomainEvent[]): Promise<void> {
  for (const event of events) expect(await chat.deliver(event)).toBe(204);
}

const orders = ['in order', 'reversed', 'twice'] as const;
const arrange = (order: (typeof orders)[number], events: DomainEvent[]) =>
  ({ 'in order': events, reversed: events.toReversed(), twice: [...events, ...events.toReversed()] })[order];

test.each(orders)('events of a person that arrive %s leave the newest copy', async (order) => {
  const [userId, avatarId] = [newId(), newId()];
  const events = [
    userRegistered({ userId, displayName: 'Dora' }),
    userProfileUpdated({ userId, displayName: 'Dora Diaz', handle: 'dora' }, 2),
    userProfileUpdated({ userId, displayName: 'Dora D.', handle: 'dora-d', avatarId }, 3),
  ];
  await deliverAll(arrange(order, events));
  expect(await chat.db.select().from(people).where(eq(people.userId, userId))).toEqual([
    { userId, displayName: 'Dora D.', handle: 'dora-d', avatarId, version: 3 },
  ]);
});

test.each(orders)('events of a gig that arrive %s leave the newest copy', async (order) => {
  const [gigId, freelancerId] = [newId(), newId()];
  const facts = { gigId, freelancerId, slug: 'a-heron' };
  const events = [
    gigPublished({ ...facts, title: 'I will draw a heron' }, 1),
    gigUpdated({ ...facts, title: 'I will draw two herons' }, 2),
    gigPaused({ ...facts, title: 'I will draw two herons' }, 3),
    gigDeleted({ ...facts, title: 'I will draw two herons' }, 4),
  ];
  await deliverAll(arrange(order, events));
  expect(await chat.db.select().from(gigs).where(eq(gigs.gigId, gigId))).toEqual([
    { gigId, freelancerId, slug: 'a-heron', title: 'I will draw two herons', isDeleted: true, version: 4 },
  ]);
});

test('an event replaces a copy that was asked for', async () => {
  const [anna, userId] = [await chat.addPerson(), newId()];
  const card = { userId, displayName: 'Asked For', handle: null, headline: '', country: null, languages: [] };
  const rest = { bio: '', skills: [], timeZone: null, portfolioLinks: [], memberSince: '2026-01-01T00:00:00.000Z' };
  const body = { ...card, isFreelancer: false, ...rest };
  chat.peer.stub('user', 'GET', `/api/users/${userId}`, () => ({ status: 200, body }));
  expect((await chat.open(anna, userId)).other.displayName).toBe('Asked For');
  await deliverAll([userRegistered({ userId, displayName: 'Told' })]);
  expect((await chat.open(anna, userId)).other.displayName).toBe('Told');
});

import type { Conversation } from '@craftlane/contracts/chat';
import { newId } from '@craftlane/service-kit/ids';
import { afterAll, expect, test } from 'vitest';
import { conversations } from '../db/schema.ts';
import { startChat } from '../testing/chat.ts';
import { gigDeleted } from '../testing/facts.ts';

const chat = await startChat();
afterAll(() => chat.stop());
const path = '/api/chat/conversations';

test('opening shows the other person, and both get the same conversation', async () => {
  const [anna, ben] = [await chat.addPerson('Anna Arens'), await chat.addPerson('Ben Bauer')];
  const forAnna = await chat.open(anna, ben);
  const forBen = await chat.open(ben, anna);
  expect(forAnna).toMatchObject({
    other: { userId: ben, displayName: 'Ben Bauer', handle: null },
    context: null,
    lastMessage: null,
    lastSeq: 0,
    unreadCount: 0,
    readSeq: 0,
    otherReadSeq: 0,
  });
  expect(forBen).toMatchObject({ id: forAnna.id, other: { userId: anna, displayName: 'Anna Arens' } });
});

test('opening twenty times at once from both sides stores one row', async () => {
  const [anna, ben] = [await chat.addPerson(), await chat.addPerson()];
  const before = await chat.db.$count(conversations);
  const opened = await Promise.all(
    Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? chat.open(anna, ben) : chat.open(ben, anna))),
  );
  expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
  expect(await chat.db.$count(conversations)).toBe(before + 1);
});

test('an id in capitals is the same person', async () => {
  const [anna, ben] = [await chat.addPerson(), await chat.addPerson()];
  expect((await chat.open(anna, ben.toUpperCase())).id).toBe((await chat.open(anna, ben)).id);
  const self = await chat.request('POST', path, { as: anna, body: { participantId: anna.toUpperCase() } });
  expect(self).toMatchObject({ status: 409, body: { code: 'OWN_CONVERSATION' } });
});

test('a gig of one of the two becomes the context, from either side, and stays without another', async () => {
  const [buyer, freelancer] = [await chat.addPerson(), await chat.addPerson()];
  const gigId = await chat.addGig(freelancer);
  const context = { gigId, slug: 'a-logo-for-your-shop', title: 'I will draw a logo for your shop' };
  expect((await chat.open(buyer, freelancer, gigId)).context).toEqual(context);
  expect((await chat.open(freelancer, buyer)).context).toEqual(context);
  const nextGigId = await chat.addGig(freelancer);
  expect((await chat.open(freelancer, buyer, nextGigId)).context).toMatchObject({ gigId: nextGigId });
});

test('a gig of neither, a missing and a deleted gig are refused alike and open nothing', async () => {
  const [anna, ben] = [await chat.addPerson(), await chat.addPerson()];
  const foreignGigId = await chat.addGig(await chat.addPerson());
  const deleted = gigDeleted({ freelancerId: ben }, 2);
  await chat.deliver(deleted);
  const before = await chat.db.$count(conversations);
  for (const gigId of [foreignGigId, deleted.aggregateId, newId()]) {
    const answer = await chat.request('POST', path, { as: anna, body: { participantId: ben, gigId } });
    expect(answer).toMatchObject({
      status: 422,
      body: {
        code: 'VALIDATION_FAILED',
        data: { fields: [{ path: 'gigId', message: 'must be a gig of one of the two people' }] },
      },
    });
  }
  expect(await chat.db.$count(conversations)).toBe(before);
});

test('a gig deleted later is no longer shown', async () => {
  const [anna, ben] = [await chat.addPerson(), await chat.addPerson()];
  const gigId = await chat.addGig(ben);
  await chat.open(anna, ben, gigId);
  await chat.deliver(gigDeleted({ gigId, freelancerId: ben }, 2));
  expect((await chat.open(anna, ben)).context).toBeNull();
});

test('people and gigs not heard of yet are asked for once', async () => {
  const [anna, ben, gigId] = [newId(), newId(), newId()];
  let questions = 0;
  for (const userId of [anna, ben]) {
    chat.peer.stub('user', 'GET', `/api/users/${userId}`, () => {
      questions += 1;
      return { status: 200, body: publicProfile(userId) };
    });
  }
  chat.peer.stub('gig', 'GET', `/api/gigs/${gigId}`, ({ headers }) => {
    questions += 1;
    expect(headers.authorization).toBeUndefined();
    return { status: 200, body: { id: gigId, slug: 'a-voice', title: 'I will speak', freelancerId: ben } };
  });
  const opened = await chat.open(anna, ben, gigId);
  await chat.open(ben, anna, gigId);
  expect(opened).toMatchObject({
    other: { userId: ben, displayName: 'Carla Conti', handle: 'carla' },
    context: { gigId, slug: 'a-voice', title: 'I will speak' },
  });
  expect(questions).toBe(3);
});

test('a person without account is not found', async () => {
  const anna = await chat.addPerson();
  const answer = await chat.request('POST', path, { as: anna, body: { participantId: newId() } });
  expect(answer).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
});

test('a person not heard of yet is UNAVAILABLE while the user service does not answer', async () => {
  const [anna, unknown] = [await chat.addPerson(), newId()];
  chat.peer.stub('user', 'GET', `/api/users/${unknown}`, () => ({ status: 503 }));
  const answer = await chat.request('POST', path, { as: anna, body: { participantId: unknown } });
  expect(answer).toMatchObject({ status: 503, body: { code: 'UNAVAILABLE' } });
});

test('every bad field is named at once', async () => {
  const anna = await chat.addPerson();
  const body = { participantId: 'nobody', gigId: 7, color: 'red' };
  const answer = await chat.request<{ data: { fields: { path: string }[] } }>('POST', path, { as: anna, body });
  expect(answer).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED' } });
  expect(answer.body.data.fields.map((field) => field.path).sort()).toEqual(['color', 'gigId', 'participantId']);
});

test('opening without signing in is refused', async () => {
  const answer = await chat.request('POST', path, { body: { participantId: newId() } });
  expect(answer).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
});

test('writing to oneself is refused', async () => {
  const anna = await chat.addPerson();
  const answer = await chat.request<Conversation>('POST', path, { as: anna, body: { participantId: anna } });
  expect(answer).toMatchObject({ status: 409, body: { code: 'OWN_CONVERSATION' } });
});

function publicProfile(userId: string) {
  const card = { userId, displayName: 'Carla Conti', handle: 'carla', headline: '', country: null, languages: [] };
  const memberSince = '2026-01-01T00:00:00.000Z';
  return { ...card, isFreelancer: true, bio: '', skills: [], timeZone: null, portfolioLinks: [], memberSince };
}

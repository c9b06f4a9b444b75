import { newId } from '@craftlane/service-kit/ids';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { startChat } from '../testing/chat.ts';
import { expectSameNotFound } from '../testing/missing.ts';

const chat = await startChat();
afterAll(() => chat.stop());

let anna: string;
let ben: string;
let id: string;

beforeEach(async () => {
  ({ anna, ben, id } = await chat.addConversation());
  for (const sender of [ben, ben, anna, ben]) await chat.send(sender, id);
});

async function markRead(seq: number, as = anna) {
  const answer = await chat.request<{ readSeq: number; unreadCount: number }>('POST', `/api/chat/${id}/read`, {
    as,
    body: { seq },
  });
  expect(answer.status).toBe(200);
  return answer.body;
}

const announced = () =>
  chat.published.filter(
    ({ name, channels }) => name === 'read.updated' && channels.includes(`presence-conversation-${id}`),
  );

test('the marker moves forward and counts what the other wrote beyond it', async () => {
  expect(await markRead(1)).toEqual({ readSeq: 1, unreadCount: 2 });
  expect(await markRead(3)).toEqual({ readSeq: 3, unreadCount: 1 });
  expect(await chat.open(anna, ben)).toMatchObject({ readSeq: 3, unreadCount: 1, otherReadSeq: 0 });
  expect(await chat.open(ben, anna)).toMatchObject({ readSeq: 0, unreadCount: 1, otherReadSeq: 3 });
});

test('the marker never goes back, and stops at the last message', async () => {
  expect(await markRead(2)).toEqual({ readSeq: 2, unreadCount: 1 });
  expect(await markRead(1)).toEqual({ readSeq: 2, unreadCount: 1 });
  expect(await markRead(0)).toEqual({ readSeq: 2, unreadCount: 1 });
  expect(await markRead(Number.MAX_SAFE_INTEGER)).toEqual({ readSeq: 4, unreadCount: 0 });
});

test('a move is announced to the conversation, a marker that stays is not', async () => {
  await markRead(3);
  await markRead(3);
  await markRead(2);
  await markRead(4);
  await until(() => announced().length >= 2);
  const channels = [`presence-conversation-${id}`];
  expect(announced().map(({ payload }) => payload)).toEqual([
    { conversationId: id, userId: anna, readSeq: 3 },
    { conversationId: id, userId: anna, readSeq: 4 },
  ]);
  expect(announced().map((event) => event.channels)).toEqual([channels, channels]);
});

test('markers and messages at the same time leave the highest marker and a true count', async () => {
  const sending = Array.from({ length: 20 }, () => chat.send(ben, id));
  const reading = Array.from({ length: 20 }, (_, index) => markRead(index));
  await Promise.all(sending);
  // A marker goes no further than the last message there is at that moment.
  const highest = Math.max(...(await Promise.all(reading)).map(({ readSeq }) => readSeq));
  expect(await chat.open(anna, ben)).toMatchObject({ readSeq: highest, lastSeq: 24, unreadCount: 24 - highest });
});

test('every bad field is named at once', async () => {
  const answer = await chat.request<{ data: { fields: { path: string }[] } }>('POST', `/api/chat/${id}/read`, {
    as: anna,
    body: { seq: -1, all: true },
  });
  expect(answer).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED' } });
  expect(answer.body.data.fields.map((field) => field.path).sort()).toEqual(['all', 'seq']);
});

test('a conversation of others looks like a missing one', async () => {
  const stranger = await chat.addPerson();
  const mark = (conversationId: string) =>
    chat.request('POST', `/api/chat/${conversationId}/read`, { as: stranger, body: { seq: 1 } });
  expectSameNotFound(await mark(id), await mark(newId()));
});

test('marking without signing in is refused', async () => {
  expect(await chat.request('POST', `/api/chat/${id}/read`, { body: { seq: 1 } })).toMatchObject({ status: 401 });
});

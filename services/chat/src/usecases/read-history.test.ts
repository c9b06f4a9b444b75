import type { Message } from '@craftlane/contracts/chat';
import { newId } from '@craftlane/service-kit/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChat } from '../testing/chat.ts';
import { expectSameNotFound } from '../testing/missing.ts';

const chat = await startChat();
afterAll(() => chat.stop());

let anna: string;
let ben: string;
let id: string;

beforeAll(async () => {
  ({ anna, ben, id } = await chat.addConversation());
  for (let seq = 1; seq <= 7; seq++) await chat.send(seq % 2 === 0 ? ben : anna, id, `message ${seq}`);
});

async function history(query: string, as = ben) {
  const path = `/api/chat/${id}${query}`;
  const answer = await chat.request<{ messages: Message[]; hasMore: boolean }>('GET', path, { as });
  expect(answer.status).toBe(200);
  return { seqs: answer.body.messages.map(({ seq }) => seq), hasMore: answer.body.hasMore };
}

test('without a border come the newest messages, in rising order', async () => {
  expect(await history('')).toEqual({ seqs: [1, 2, 3, 4, 5, 6, 7], hasMore: false });
  expect(await history('?limit=3')).toEqual({ seqs: [5, 6, 7], hasMore: true });
});

test('paging backwards meets every message once', async () => {
  expect(await history('?limit=3&beforeSeq=5')).toEqual({ seqs: [2, 3, 4], hasMore: true });
  expect(await history('?limit=3&beforeSeq=2')).toEqual({ seqs: [1], hasMore: false });
  expect(await history('?limit=3&beforeSeq=1')).toEqual({ seqs: [], hasMore: false });
});

test('paging forwards meets every message once', async () => {
  expect(await history('?limit=3&afterSeq=0')).toEqual({ seqs: [1, 2, 3], hasMore: true });
  expect(await history('?limit=4&afterSeq=3')).toEqual({ seqs: [4, 5, 6, 7], hasMore: false });
  expect(await history('?limit=3&afterSeq=7')).toEqual({ seqs: [], hasMore: false });
});

test('both people read the same messages', async () => {
  expect(await history('', anna)).toEqual(await history('', ben));
});

test('a conversation without messages is an empty page', async () => {
  const other = await chat.open(anna, await chat.addPerson());
  const answer = await chat.request('GET', `/api/chat/${other.id}`, { as: anna });
  expect(answer).toMatchObject({ status: 200, body: { messages: [], hasMore: false } });
});

test('every bad field is named at once', async () => {
  const path = `/api/chat/${id}?limit=0&beforeSeq=-1&page=2`;
  const answer = await chat.request<{ data: { fields: { path: string }[] } }>('GET', path, { as: anna });
  expect(answer).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED' } });
  expect(answer.body.data.fields.map((field) => field.path).sort()).toEqual(['beforeSeq', 'limit', 'page']);
});

test('both borders at once are refused', async () => {
  const answer = await chat.request('GET', `/api/chat/${id}?beforeSeq=5&afterSeq=1`, { as: anna });
  expect(answer).toMatchObject({ status: 422, body: { data: { fields: [{ path: 'afterSeq' }] } } });
});

test('the history of others looks like a missing one', async () => {
  const stranger = await chat.addPerson();
  const read = (conversationId: string) => chat.request('GET', `/api/chat/${conversationId}`, { as: stranger });
  expectSameNotFound(await read(id), await read(newId()));
});

test('reading without signing in is refused', async () => {
  expect(await chat.request('GET', `/api/chat/${id}`)).toMatchObject({ status: 401 });
});

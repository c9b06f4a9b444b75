import type { Conversation } from '@craftlane/contracts/chat';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { startChat } from '../testing/chat.ts';

const chat = await startChat();
afterAll(() => chat.stop());

let anna: string;
let ben: string;
let id: string;

beforeEach(async () => {
  anna = await chat.addPerson('Anna Arens');
  ben = await chat.addPerson('Ben Böhm');
  id = (await chat.open(anna, ben)).id;
});

async function idsIn(query: string, as = anna): Promise<string[]> {
  const path = `/api/chat/conversations${query}`;
  const { status, body } = await chat.request<{ conversations: Conversation[] }>('GET', path, { as });
  expect(status).toBe(200);
  return body.conversations.map((conversation) => conversation.id);
}

async function archive(seq: number): Promise<boolean> {
  const answer = await chat.request<{ isArchived: boolean }>('POST', `/api/chat/${id}/archive`, {
    as: anna,
    body: { seq },
  });
  expect(answer.status).toBe(200);
  return answer.body.isArchived;
}

const unread = async () => (await chat.request('GET', '/api/chat/unread-count', { as: anna })).body;

test('an archived conversation is away for one person alone, counts as read, and can be brought back', async () => {
  await chat.send(ben, id, 'Hello');
  expect(await archive(1)).toBe(true);
  expect([await idsIn(''), await idsIn('?filter=archived'), await idsIn('', ben)]).toEqual([[], [id], [id]]);
  expect(await unread()).toEqual({ unreadCount: 0 });
  expect((await chat.request('DELETE', `/api/chat/${id}/archive`, { as: anna })).body).toEqual({ isArchived: false });
  expect([await idsIn(''), await idsIn('?filter=archived')]).toEqual([[id], []]);
});

test.each(['the other', 'oneself'])('a new message of %s brings it back', async (who) => {
  await chat.send(ben, id, 'Hello');
  await archive(1);
  await chat.send(who === 'oneself' ? anna : ben, id, 'One more thing');
  expect([await idsIn(''), await idsIn('?filter=archived')]).toEqual([[id], []]);
});

test('opening it again brings it back for who opens it', async () => {
  await archive(0);
  expect(await idsIn('')).toEqual([]);
  await chat.open(ben, anna);
  expect(await idsIn('')).toEqual([]);
  await chat.open(anna, ben);
  expect(await idsIn('')).toEqual([id]);
});

test('a message that was not seen keeps it in the inbox, and a marker far ahead hides nothing later', async () => {
  await chat.send(ben, id, 'one');
  await chat.send(ben, id, 'two');
  expect(await archive(1)).toBe(false);
  expect(await idsIn('?filter=unread')).toEqual([id]);
  expect(await archive(1_000)).toBe(true);
  await chat.send(ben, id, 'three');
  expect(await idsIn('')).toEqual([id]);
});

test('however archiving and messages meet, no unseen message is hidden', async () => {
  await chat.send(ben, id, 'first');
  for (let seen = 1; seen <= 20; seen++) {
    const [isArchived] = await Promise.all([archive(seen), chat.send(ben, id, `message ${seen}`)]);
    expect([seen, isArchived, await idsIn('')]).toEqual([seen, isArchived, [id]]);
  }
});

test('the inbox is searched by name and by text, in any case, with signs taken as they are', async () => {
  const other = await chat.addPerson('Cora_Cole');
  const second = (await chat.open(anna, other)).id;
  await chat.send(ben, id, 'We agreed on 100% cotton');
  await chat.send(anna, second, 'See you at the harbour');
  expect(await idsIn('?q=BÖHM')).toEqual([id]);
  expect(await idsIn('?q=Harbour')).toEqual([second]);
  expect([await idsIn('?q=100%25'), await idsIn('?q=00%25%20c'), await idsIn('?q=r%25c')]).toEqual([[id], [id], []]);
  expect([await idsIn('?q=cora_'), await idsIn('?q=cora-')]).toEqual([[second], []]);
  expect(await idsIn('?q=cotton', other)).toEqual([]);
  await archive(1);
  expect([await idsIn('?q=cotton'), await idsIn('?q=cotton&filter=archived')]).toEqual([[], [id]]);
});

import type { Conversation } from '@craftlane/contracts/chat';
import { newId } from '@craftlane/service-kit/ids';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { startChat } from '../testing/chat.ts';
import { expectSameNotFound } from '../testing/missing.ts';

const chat = await startChat();
afterAll(() => chat.stop());

let anna: string;

beforeEach(async () => {
  anna = await chat.addPerson('Anna Arens');
});

/** Anna's conversations with so many people, each opened one minute after the other; returned oldest first. */
async function openMany(count: number): Promise<{ id: string; other: string }[]> {
  const opened: { id: string; other: string }[] = [];
  for (let index = 0; index < count; index++) {
    chat.clock.advance(60_000);
    const other = await chat.addPerson(`Person ${index}`);
    opened.push({ other, id: (await chat.open(anna, other)).id });
  }
  return opened;
}

async function list(query = '', as = anna) {
  const path = `/api/chat/conversations${query}`;
  const answer = await chat.request<{ conversations: Conversation[]; hasMore: boolean; unreadCount: number }>(
    'GET',
    path,
    { as },
  );
  expect(answer.status).toBe(200);
  return answer.body;
}

const idsOf = ({ conversations }: { conversations: Conversation[] }) => conversations.map(({ id }) => id);

test('a conversation without a message is seen by the one who opened it alone, until there is one', async () => {
  const other = await chat.addPerson('Bo Berg');
  const { id } = await chat.open(anna, other);
  expect(idsOf(await list())).toEqual([id]);
  expect(idsOf(await list('', other))).toEqual([]);
  await chat.send(anna, id, 'Hello');
  expect(idsOf(await list('', other))).toEqual([id]);
});

test('the inbox is newest first, and a message brings its conversation to the top for both', async () => {
  const [first, second, third] = await openMany(3);
  expect(idsOf(await list())).toEqual([third?.id, second?.id, first?.id]);
  chat.clock.advance(60_000);
  const message = await chat.send(first?.other ?? '', first?.id ?? '', 'Are you there?');
  const inbox = await list();
  expect(idsOf(inbox)).toEqual([first?.id, third?.id, second?.id]);
  expect(inbox.conversations[0]).toEqual(await getConversation(first?.id ?? ''));
  expect(inbox.conversations[0]).toMatchObject({
    other: { displayName: 'Person 0' },
    lastMessage: message,
    unreadCount: 1,
    updatedAt: chat.clock.now().toISOString(),
  });
});

test('paging meets every conversation once', async () => {
  const opened = await openMany(5);
  const seen: string[] = [];
  let before = '';
  for (const expected of [2, 2, 1]) {
    const page = await list(`?limit=2${before}`);
    expect(page.conversations).toHaveLength(expected);
    expect(page.hasMore).toBe(expected === 2);
    seen.push(...idsOf(page));
    before = `&before=${page.conversations.at(-1)?.updatedAt}`;
  }
  expect(seen).toEqual(opened.map(({ id }) => id).reverse());
});

test('conversations of the same instant are not lost between two pages', async () => {
  const older = await openMany(1);
  chat.clock.advance(60_000);
  const others = await Promise.all([chat.addPerson(), chat.addPerson(), chat.addPerson()]);
  const tied = await Promise.all(others.map((other) => chat.open(anna, other)));
  const page = await list('?limit=2');
  expect(idsOf(page).sort()).toEqual(tied.map(({ id }) => id).sort());
  expect(page.hasMore).toBe(true);
  const next = await list(`?limit=2&before=${page.conversations.at(-1)?.updatedAt}`);
  expect(idsOf(next)).toEqual(older.map(({ id }) => id));
});

test('the unread filter and the total count only what waits to be read', async () => {
  const [first, , third] = await openMany(3);
  for (const { id, other } of [first, first, third].filter((opened) => opened !== undefined)) {
    chat.clock.advance(1000);
    await chat.send(other, id);
  }
  expect(idsOf(await list('?filter=unread'))).toEqual([third?.id, first?.id]);
  expect([(await list('?limit=1')).unreadCount, (await list('?q=nobody')).unreadCount]).toEqual([3, 3]);
  expect(await unread(anna)).toEqual({ unreadCount: 3 });
  await chat.request('POST', `/api/chat/${first?.id}/read`, { as: anna, body: { seq: 1 } });
  expect(await unread(anna)).toEqual({ unreadCount: 2 });
  await chat.request('POST', `/api/chat/${first?.id}/read`, { as: anna, body: { seq: 2 } });
  expect(idsOf(await list('?filter=unread'))).toEqual([third?.id]);
  expect(await unread(anna)).toEqual({ unreadCount: 1 });
});

test("one's own messages are not unread", async () => {
  const [opened] = await openMany(1);
  await chat.send(anna, opened?.id ?? '');
  expect(await unread(anna)).toEqual({ unreadCount: 0 });
  expect(idsOf(await list('?filter=unread'))).toEqual([]);
});

test('nobody else sees the conversations', async () => {
  await openMany(1);
  const stranger = await chat.addPerson();
  expect(await list('', stranger)).toEqual({ conversations: [], hasMore: false, unreadCount: 0 });
});

test('a conversation of others looks like a missing one', async () => {
  const [opened] = await openMany(1);
  const stranger = await chat.addPerson();
  const get = (id: string) => chat.request('GET', `/api/chat/conversations/${id}`, { as: stranger });
  expectSameNotFound(await get(opened?.id ?? ''), await get(newId()));
});

test('every bad field is named at once', async () => {
  const path = '/api/chat/conversations?filter=starred&before=yesterday&limit=51&q=&x=y';
  const answer = await chat.request<{ data: { fields: { path: string }[] } }>('GET', path, { as: anna });
  expect(answer).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED' } });
  expect(answer.body.data.fields.map((field) => field.path).sort()).toEqual(['before', 'filter', 'limit', 'q', 'x']);
});

test('an instant before our calendar finds nothing and breaks nothing', async () => {
  await openMany(1);
  expect(await list('?before=0000-01-01T00:00:00Z')).toEqual({ conversations: [], hasMore: false, unreadCount: 0 });
});

test.each(['/api/chat/conversations', `/api/chat/conversations/${newId()}`, '/api/chat/unread-count'])(
  'GET %s without signing in is refused',
  async (path) => {
    expect(await chat.request('GET', path)).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
  },
);

async function unread(as: string): Promise<unknown> {
  return (await chat.request('GET', '/api/chat/unread-count', { as })).body;
}

async function getConversation(id: string): Promise<unknown> {
  return (await chat.request('GET', `/api/chat/conversations/${id}`, { as: anna })).body;
}

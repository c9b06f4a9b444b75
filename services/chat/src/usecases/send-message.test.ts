import type { Conversation, Message } from '@craftlane/contracts/chat';
import { newId } from '@craftlane/service-kit/ids';
import { until } from '@craftlane/test-kit/wait';
import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { messages } from '../db/schema.ts';
import { startChat } from '../testing/chat.ts';
import { expectSameNotFound } from '../testing/missing.ts';

const chat = await startChat();
afterAll(() => chat.stop());

const storedIn = (conversationId: string) =>
  chat.db.select().from(messages).where(eq(messages.conversationId, conversationId)).orderBy(messages.seq);

test('a message is stored, answered and counted for the other person', async () => {
  const { anna, ben, id } = await chat.addConversation();
  const clientMessageId = newId();
  const sending = { body: '  Can you draw a heron?\nIn blue.  ', clientMessageId };
  const answer = await chat.request<Message>('POST', `/api/chat/${id}`, { as: anna, body: sending });
  expect(answer.status).toBe(201);
  expect(answer.body).toEqual({
    id: expect.any(String),
    conversationId: id,
    seq: 1,
    senderId: anna,
    body: 'Can you draw a heron?\nIn blue.',
    clientMessageId,
    createdAt: chat.clock.now().toISOString(),
  });
  expect(await chat.open(ben, anna)).toMatchObject({ lastSeq: 1, unreadCount: 1, lastMessage: answer.body });
  expect(await chat.open(anna, ben)).toMatchObject({ lastSeq: 1, unreadCount: 0, lastMessage: answer.body });
});

test('a message is announced to the conversation and to both people, once', async () => {
  const { anna, ben, id } = await chat.addConversation();
  const message = await chat.send(anna, id);
  const announced = () => chat.published.filter(({ channels }) => channels.includes(`presence-conversation-${id}`));
  await until(() => announced().length > 0);
  expect(announced()).toEqual([
    {
      channels: [`presence-conversation-${id}`, `private-user-${anna}`, `private-user-${ben}`],
      name: 'message.created',
      payload: message,
    },
  ]);
});

test('sending the same twenty times at once stores and announces one message', async () => {
  const { anna, id } = await chat.addConversation();
  await chat.send(anna, id, 'before');
  const sending = { body: 'only once', clientMessageId: newId() };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => chat.request<Message>('POST', `/api/chat/${id}`, { as: anna, body: sending })),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  await chat.send(anna, id, 'after');
  expect((await storedIn(id)).map(({ seq, body }) => [seq, body])).toEqual([
    [1, 'before'],
    [2, 'only once'],
    [3, 'after'],
  ]);
  const isOurs = ({ payload }: { payload: unknown }) =>
    (payload as Message).clientMessageId === sending.clientMessageId;
  await until(() => chat.published.some(isOurs));
  expect(chat.published.filter(isOurs)).toHaveLength(1);
});

test('a repetition answers the first message, whatever its body', async () => {
  const { anna, id } = await chat.addConversation();
  const first = await chat.send(anna, id, 'first');
  const body = { body: 'second', clientMessageId: first.clientMessageId };
  const again = await chat.request('POST', `/api/chat/${id}`, { as: anna, body });
  expect(again).toMatchObject({ status: 201, body: first });
});

test('the same client id of the other person, or elsewhere, is another message', async () => {
  const { anna, ben, id } = await chat.addConversation();
  const first = await chat.send(anna, id);
  const sending = { body: 'mine', clientMessageId: first.clientMessageId };
  const byBen = await chat.request<Message>('POST', `/api/chat/${id}`, { as: ben, body: sending });
  expect(byBen.body).toMatchObject({ seq: 2, senderId: ben, body: 'mine' });
  const other = await chat.open(anna, await chat.addPerson());
  const elsewhere = await chat.request<Message>('POST', `/api/chat/${other.id}`, { as: anna, body: sending });
  expect(elsewhere.body).toMatchObject({ conversationId: other.id, seq: 1 });
});

test('fifty writers at once get every number from 1 to 50, and the counts are right', async () => {
  const { anna, ben, id } = await chat.addConversation();
  const sent = await Promise.all(
    Array.from({ length: 50 }, (_, index) => chat.send(index % 2 === 0 ? anna : ben, id, `message ${index}`)),
  );
  const oneToFifty = Array.from({ length: 50 }, (_, index) => index + 1);
  expect(sent.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(oneToFifty);
  expect((await storedIn(id)).map(({ seq }) => seq)).toEqual(oneToFifty);
  for (const [me, other] of [
    [anna, ben],
    [ben, anna],
  ] as const) {
    expect(await chat.open(me, other)).toMatchObject({ lastSeq: 50, unreadCount: 25, lastMessage: { seq: 50 } });
  }
});

test('a conversation of others looks like a missing one, also to a malformed id', async () => {
  const { id } = await chat.addConversation();
  const stranger = await chat.addPerson();
  const sending = { body: 'let me in', clientMessageId: newId() };
  const send = (conversationId: string) =>
    chat.request('POST', `/api/chat/${conversationId}`, { as: stranger, body: sending });
  expectSameNotFound(await send(id), await send(newId()));
  expectSameNotFound(await send(id), await send('no-id'));
  expect(await storedIn(id)).toEqual([]);
});

test('every bad field is named at once, and nothing is stored', async () => {
  const { anna, id } = await chat.addConversation();
  const body = { body: ' \n ', clientMessageId: 'x', seq: 9 };
  const answer = await chat.request<{ data: { fields: { path: string }[] } }>('POST', `/api/chat/${id}`, {
    as: anna,
    body,
  });
  expect(answer).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED' } });
  expect(answer.body.data.fields.map((field) => field.path).sort()).toEqual(['body', 'clientMessageId', 'seq']);
  expect(await storedIn(id)).toEqual([]);
});

test('5,000 characters fit, one more does not', async () => {
  const { anna, id } = await chat.addConversation();
  expect((await chat.send(anna, id, 'ü'.repeat(5000))).body).toHaveLength(5000);
  const body = { body: 'ü'.repeat(5001), clientMessageId: newId() };
  expect(await chat.request('POST', `/api/chat/${id}`, { as: anna, body })).toMatchObject({ status: 422 });
});

test('sending without signing in is refused', async () => {
  const { id } = await chat.addConversation();
  const body = { body: 'hello', clientMessageId: newId() };
  const answer = await chat.request<Conversation>('POST', `/api/chat/${id}`, { body });
  expect(answer).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
});

import { createHmac } from 'node:crypto';
import { newId } from '@craftlane/service-kit/ids';
import { afterAll, expect, test } from 'vitest';
import { startChat, TEST_APP } from '../testing/chat.ts';
import { expectSameNotFound } from '../testing/missing.ts';

const chat = await startChat();
afterAll(() => chat.stop());
const socketId = '1234.5678';

const authorize = (as: string, channelName: string) =>
  chat.request<{ auth: string; channelData?: string }>('POST', '/api/chat/realtime/auth', {
    as,
    body: { socketId, channelName },
  });

/** The Pusher protocol's signature. */
const signed = (...parts: string[]) =>
  `${TEST_APP.key}:${createHmac('sha256', TEST_APP.secret).update(parts.join(':')).digest('hex')}`;

test("one's own channel is signed for this socket", async () => {
  const anna = await chat.addPerson();
  const channel = `private-user-${anna}`;
  expect(await authorize(anna, channel)).toMatchObject({ status: 200, body: { auth: signed(socketId, channel) } });
});

test('members join the channel of their conversation under their id and name', async () => {
  const { anna, ben, id } = await chat.addConversation();
  const channel = `presence-conversation-${id}`;
  for (const [userId, displayName] of [
    [anna, 'Anna Arens'],
    [ben, 'Ben Bauer'],
  ] as const) {
    const channelData = JSON.stringify({ user_id: userId, user_info: { displayName } });
    const body = { auth: signed(socketId, channel, channelData), channelData };
    expect(await authorize(userId, channel)).toMatchObject({ status: 200, body });
  }
});

test('channels of others and unknown ones look like missing ones', async () => {
  const { anna, id } = await chat.addConversation();
  const stranger = await chat.addPerson();
  const missing = await authorize(stranger, `presence-conversation-${newId()}`);
  const refused = [
    `presence-conversation-${id}`,
    `private-user-${anna}`,
    `private-conversation-${id}`,
    `presence-user-${stranger}`,
    `private-user-${stranger.toUpperCase()}`,
    'presence-everybody',
    'public',
  ];
  for (const channel of refused) expectSameNotFound(await authorize(stranger, channel), missing);
});

test('every bad field is named at once', async () => {
  const anna = await chat.addPerson();
  const answer = await chat.request<{ data: { fields: { path: string }[] } }>('POST', '/api/chat/realtime/auth', {
    as: anna,
    body: { socketId: '1234.5678:x', channelName: '', userId: anna },
  });
  expect(answer).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED' } });
  expect(answer.body.data.fields.map((field) => field.path).sort()).toEqual(['channelName', 'socketId', 'userId']);
});

test('listening without signing in is refused', async () => {
  const body = { socketId, channelName: 'public' };
  expect(await chat.request('POST', '/api/chat/realtime/auth', { body })).toMatchObject({ status: 401 });
});

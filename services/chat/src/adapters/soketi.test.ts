import type { Message } from '@craftlane/contracts/chat';
import { newId } from '@craftlane/service-kit/ids';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, afterEach, expect, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../testing/browser.ts';
import { startChat } from '../testing/chat.ts';
import { startSoketi } from '../testing/soketi.ts';

const soketi = await startSoketi();
const chat = await startChat({ soketiUrl: soketi.url });
const browsers: TestBrowser[] = [];

afterEach(() => {
  for (const browser of browsers.splice(0)) browser.close();
});
afterAll(async () => {
  await chat.stop();
  await soketi.stop();
});

function browserOf(userId: string): TestBrowser {
  const browser = openBrowser(chat, soketi.url, userId);
  browsers.push(browser);
  return browser;
}

test('a message reaches the other person live, in the conversation and in the inbox', async () => {
  const { anna, ben, id } = await chat.addConversation();
  const browser = browserOf(ben);
  const conversation = await browser.join(`presence-conversation-${id}`);
  const inbox = await browser.join(`private-user-${ben}`);
  const first = await chat.send(anna, id, 'Häuser & "Herons" – 🪶');
  await until(() => conversation.received('message.created').length === 1);
  const second = await chat.send(anna, id, 'x'.repeat(5000));
  await until(() => inbox.received('message.created').length === 2);
  await until(() => conversation.received('message.created').length === 2);
  expect(conversation.received('message.created')).toEqual<Message[]>([first, second]);
  expect(inbox.received('message.created')).toEqual<Message[]>([first, second]);
});

test('a read marker reaches the other person live', async () => {
  const { anna, ben, id } = await chat.addConversation();
  const conversation = await browserOf(anna).join(`presence-conversation-${id}`);
  await chat.send(anna, id);
  await chat.request('POST', `/api/chat/${id}/read`, { as: ben, body: { seq: 1 } });
  await until(() => conversation.received('read.updated').length > 0);
  expect(conversation.received('read.updated')).toEqual([{ conversationId: id, userId: ben, readSeq: 1 }]);
});

test('the two see each other by name on the channel of their conversation', async () => {
  const { anna, ben, id } = await chat.addConversation();
  const channel = `presence-conversation-${id}`;
  const forAnna = await browserOf(anna).join(channel);
  const forBen = await browserOf(ben).join(channel);
  const both = { [anna]: 'Anna Arens', [ben]: 'Ben Bauer' };
  await until(() => Object.keys(forAnna.members()).length === 2);
  expect(forAnna.members()).toEqual(both);
  expect(forBen.members()).toEqual(both);
});

test('a stranger is refused the channels of others as if there were none', async () => {
  const { anna, id } = await chat.addConversation();
  const stranger = browserOf(await chat.addPerson());
  for (const channel of [`presence-conversation-${id}`, `private-user-${anna}`, `presence-conversation-${newId()}`]) {
    await expect(stranger.join(channel)).rejects.toThrow('refused with 404');
  }
});

test('a signature made for one socket opens the channel to no other', async () => {
  const { anna, id } = await chat.addConversation();
  const body = { socketId: '1.1', channelName: `presence-conversation-${id}` };
  const stolen = await chat.request<{ auth: string; channelData: string }>('POST', '/api/chat/realtime/auth', {
    as: anna,
    body,
  });
  const thief = openBrowser({ ...chat, request: async () => stolen as never }, soketi.url, await chat.addPerson());
  browsers.push(thief);
  await expect(thief.join(body.channelName)).rejects.toThrow('unauthorized');
});

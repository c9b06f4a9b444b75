import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Message } from '@craftlane/contracts/chat';
import { until } from '@craftlane/test-kit/wait';
import { expect, test } from 'vitest';
import { startChat, type TestChat } from '../testing/chat.ts';
import { findFreePort } from '../testing/soketi.ts';

test('with Soketi down a message is stored and answered, and the loss is counted', async () => {
  const chat = await startChat({ soketiUrl: `http://127.0.0.1:${await findFreePort()}` });
  try {
    const { anna, ben, id } = await chat.addConversation();
    const message = await chat.send(anna, id);
    expect((await historyOf(chat, ben, id)).messages).toEqual([message]);
    await until(async () => (await failures(chat)) === 1);
    expect(await chat.request('GET', '/health/ready')).toMatchObject({ status: 200 });
  } finally {
    await chat.stop();
  }
});

test('with Soketi hanging a message is answered before the publication ends, which gives up by itself', async () => {
  const asked: string[] = [];
  const hanging = createServer((req) => void asked.push(req.url ?? '')).listen(0, '127.0.0.1');
  await until(() => hanging.listening);
  const chat = await startChat({ soketiUrl: `http://127.0.0.1:${(hanging.address() as AddressInfo).port}` });
  try {
    const { anna, ben, id } = await chat.addConversation();
    const message = await chat.send(anna, id);
    expect(await failures(chat)).toBe(0);
    expect((await historyOf(chat, ben, id)).messages).toEqual([message]);
    await until(async () => (await failures(chat)) === 1);
    expect(asked).toHaveLength(1);
  } finally {
    await chat.stop();
    hanging.closeAllConnections();
    await new Promise((done) => hanging.close(done));
  }
});

async function failures(chat: TestChat): Promise<number> {
  const { body } = await chat.request<string>('GET', '/metrics');
  const [, count = '0'] =
    /realtime_publications_total\{event="message\.created",outcome="failed"[^}]*\} (\d+)/.exec(body) ?? [];
  return Number(count);
}

async function historyOf(chat: TestChat, as: string, id: string): Promise<{ messages: Message[] }> {
  return (await chat.request<{ messages: Message[] }>('GET', `/api/chat/${id}`, { as })).body;
}

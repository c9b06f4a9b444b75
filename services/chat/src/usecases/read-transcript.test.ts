import type { TranscriptLine } from '@craftlane/contracts/chat';
import { afterAll, expect, test } from 'vitest';
import { startChat } from '../testing/chat.ts';

const chat = await startChat();
afterAll(() => chat.stop());

test('two people and operators read what was said in a stretch of time, oldest first', async () => {
  const { anna, ben, id } = await chat.addConversation();
  await chat.send(anna, id, 'Can you paint a barn?');
  await chat.send(ben, id, 'Yes, by Friday.');
  const now = chat.clock.now().getTime();
  const read = (as: string, roles: string[] = [], toMs = now + 1_000) => {
    const query = new URLSearchParams({
      personId: anna,
      otherId: ben,
      from: new Date(now - 1_000).toISOString(),
      to: new Date(toMs).toISOString(),
    });
    return chat.request<{ messages: TranscriptLine[] }>('GET', `/api/chat/transcript?${query}`, { as, roles });
  };
  const operator = await chat.addPerson();
  for (const [as, roles] of [
    [anna, []],
    [ben, []],
    [operator, ['operator']],
  ] as const)
    expect((await read(as, [...roles])).body.messages.map(({ body }) => body)).toEqual([
      'Can you paint a barn?',
      'Yes, by Friday.',
    ]);
  expect((await read(anna, [], now - 500)).body.messages).toEqual([]);
  expect((await read(operator)).status).toBe(404);
});

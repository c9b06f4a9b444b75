import { expect, test } from 'vitest';
import { runChaos } from '../testing/chaos.ts';

test.skipIf(process.env.LONG !== '1')(
  '200 clients that are cut for 1 to 60 s end with every one of 5,000 messages, although Soketi is killed twice',
  async () => {
    const plan = { conversations: 20, clients: 200, messages: 5_000, kills: 2, longestCutMs: 60_000, paceMs: 80 };
    const { expected, clients, cuts } = await runChaos(plan);
    expect([...expected.values()].flat()).toHaveLength(plan.messages);
    expect(cuts).toBeGreaterThan(plan.clients);
    for (const { conversationId, ids } of clients) expect(ids).toEqual(expected.get(conversationId));
    expect(clients.some(({ events }) => events > 0)).toBe(true);
  },
  240_000,
);

import { expect, test } from 'vitest';
import { runChaos } from '../testing/chaos.ts';

test('20 clients that are cut at random end with every message, although Soketi is killed', async () => {
  const plan = { conversations: 4, clients: 20, messages: 300, kills: 1, longestCutMs: 1_500, paceMs: 25 };
  const { expected, clients, cuts } = await runChaos(plan);
  expect([...expected.values()].flat()).toHaveLength(plan.messages);
  expect(cuts).toBeGreaterThan(plan.clients);
  for (const { conversationId, ids } of clients) expect(ids).toEqual(expected.get(conversationId));
  // On a busy machine some client may be away whenever something is pushed, but not all.
  expect(clients.filter(({ events }) => events > 0).length).toBeGreaterThan(clients.length / 2);
}, 60_000);

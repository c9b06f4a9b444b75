import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Market, startMarket } from '../testing/market.ts';
import { takeWalks } from '../testing/model/random-walks.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

const timeout = 3_600_000;
const seed = Number(process.env.WALK_SEED ?? Date.now() % 1_000_000);

test.each([
  { weather: 'fair', count: 3_000 },
  { weather: 'shuffled', count: 1_000 },
  { weather: 'lost', count: 500 },
  { weather: 'cut', count: 500 },
] as const)('in $weather weather $count walks end as the model says, to the cent', { timeout }, async (outing) => {
  await takeWalks(market, { ...outing, seed });
  await expect(market.balances()).resolves.toHaveProperty('stripe');
});

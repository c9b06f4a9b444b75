import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Market, startMarket } from '../testing/market.ts';
import { takeWalks } from '../testing/model/random-walks.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

const timeout = 300_000;
const seed = Number(process.env.WALK_SEED ?? 20_261_123);

test.each([
  { weather: 'fair', count: 110 },
  { weather: 'shuffled', count: 40 },
  { weather: 'lost', count: 25 },
  { weather: 'cut', count: 25 },
] as const)('in $weather weather $count walks end as the model says, to the cent', { timeout }, async (outing) => {
  await takeWalks(market, { ...outing, seed });
  await expect(market.balances()).resolves.toHaveProperty('stripe');
});

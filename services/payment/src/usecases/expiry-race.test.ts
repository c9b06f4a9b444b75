import { afterAll, beforeAll, expect, test } from 'vitest';
import { raceExpiry } from '../testing/expiry-race.ts';
import { type Market, startMarket } from '../testing/market.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

test('a payment at the moment of expiry is kept for a paid order or given back, thirty times', async () => {
  const { paid, expired, refunded } = await raceExpiry(market, 30);
  expect(paid + expired + refunded).toBe(30);
  for (const count of [paid, expired, refunded]) expect(count).toBeGreaterThan(0);
}, 60_000);

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChildMarket, startChildMarket } from '../testing/child-market.ts';
import { raceExpiry } from '../testing/expiry-race.ts';

let market: ChildMarket;
beforeAll(async () => {
  market = await startChildMarket();
  await market.restart({ count: 2 });
}, 60_000);
afterAll(() => market.stop());

test('a payment at the moment of expiry is kept or given back, whichever of two processes hears of what', async () => {
  const { paid, expired, refunded } = await raceExpiry(market, 15);
  expect(paid + expired + refunded).toBe(15);
  for (const count of [paid, expired, refunded]) expect(count).toBeGreaterThan(0);
}, 120_000);

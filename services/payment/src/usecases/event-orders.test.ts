import { afterAll, beforeAll, expect, test } from 'vitest';
import { tryEventOrders } from '../testing/event-orders.ts';
import { type Market, startMarket } from '../testing/market.ts';

const seed = Date.now() % 1_000_000;

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

test(`seven events of one order make the same order and ledger in whatever order they come (seed ${seed})`, async () => {
  expect(await tryEventOrders(market, { count: 100, seed })).toBe(100);
}, 60_000);

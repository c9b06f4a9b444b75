import { afterAll, beforeAll, expect, test } from 'vitest';
import { tryEventOrders } from '../testing/event-orders.ts';
import { type Market, startMarket } from '../testing/market.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

test('seven events of one order make the same order and ledger in all 5,040 orders', async () => {
  expect(await tryEventOrders(market)).toBe(5_040);
}, 1_800_000);

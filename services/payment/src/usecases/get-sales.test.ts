import { randomUUID } from 'node:crypto';
import type { Sales } from '@craftlane/contracts/payment';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Market, startMarket } from '../testing/market.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

const sales = async (as: string) => {
  const answer = await market.request<Sales>('GET', '/api/payment/sales', { as });
  expect(answer.status).toBe(200);
  return answer.body;
};
const dayMs = 86_400_000;

test('paid orders count in the month of their payment, with what the freelancer keeps', async () => {
  const freelancerId = randomUUID();
  await market.placePaid({ freelancerId });
  await market.placePaid({ freelancerId });
  await market.place({ freelancerId });
  const { months, currency } = await sales(freelancerId);
  expect(currency).toBe('EUR');
  expect(months).toHaveLength(12);
  const thisMonth = market.clock.now().toISOString().slice(0, 7);
  expect(months.at(-1)).toEqual({ month: thisMonth, orders: 2, earningsMinor: 14_400 });
  expect(months.slice(0, -1).every(({ orders, earningsMinor }) => orders === 0 && earningsMinor === 0)).toBe(true);
});

test('what waits for work is listed by its date, and others see none of it', async () => {
  const freelancerId = randomUUID();
  const later = await market.placePaid({ freelancerId, deliveryDays: 9 });
  const sooner = await market.placePaid({ freelancerId, deliveryDays: 2 });
  const { due, activeOrders } = await sales(freelancerId);
  expect(due.map(({ id }) => id)).toEqual([sooner.orderId, later.orderId]);
  expect(due[0]).toMatchObject({ viewerRole: 'freelancer', amountMinor: 7_200, isLate: false });
  expect(activeOrders).toBe(2);
  await market.move(sooner, 'freelancer', 'deliver', { message: 'Here it is.' });
  const after = await sales(freelancerId);
  expect(after.due.map(({ id }) => id)).toEqual([later.orderId]);
  expect(after.activeOrders).toBe(2);
  expect(await sales(later.buyerId)).toMatchObject({ due: [], activeOrders: 0 });
});

test('a sale leaves the window after twelve months', async () => {
  const freelancerId = randomUUID();
  await market.placePaid({ freelancerId });
  const before = market.clock.now();
  market.clock.advance(300 * dayMs);
  expect((await sales(freelancerId)).months.reduce((sum, { orders }) => sum + orders, 0)).toBe(1);
  market.clock.advance(70 * dayMs);
  expect((await sales(freelancerId)).months.reduce((sum, { orders }) => sum + orders, 0)).toBe(0);
  market.clock.set(before);
});

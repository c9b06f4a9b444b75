import { randomUUID } from 'node:crypto';
import type { OrderSummary } from '@craftlane/contracts/payment';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Market, startMarket } from '../testing/market.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

interface List {
  items: OrderSummary[];
  total: number;
}

const list = (as: string, query: string) => market.request<List>('GET', `/api/payment/orders?${query}`, { as });

/** One buyer's three orders with one freelancer, the last unpaid, a minute apart. */
async function threeOrders() {
  const freelancerId = randomUUID();
  const first = await market.placePaid({ freelancerId });
  const orderAgain = async (pay: boolean) => {
    market.clock.advance(60_000);
    const offer = { ...market.offer({ freelancerId }), buyerId: first.buyerId };
    const { body } = await market.checkout(offer);
    const placed = { ...offer, ...body, sessionId: '' };
    if (pay) await market.pay(placed);
    return placed;
  };
  return [first, await orderAgain(true), await orderAgain(false)] as const;
}

test('each side lists its own orders newest first, the freelancer from the payment on', async () => {
  const [first, second, unpaid] = await threeOrders();
  const bought = await list(first.buyerId, 'role=buyer');
  expect(bought).toMatchObject({ status: 200, body: { total: 3, page: 1 } });
  expect(bought.body.items.map((item) => item.id)).toEqual([unpaid.orderId, second.orderId, first.orderId]);
  expect(bought.body.items[2]).toMatchObject({
    amountMinor: 8_400,
    viewerRole: 'buyer',
    other: { userId: first.quote.freelancerId },
  });
  const sold = await list(first.quote.freelancerId, 'role=freelancer');
  expect(sold.body.items.map((item) => item.id)).toEqual([second.orderId, first.orderId]);
  expect(sold.body.items[0]).toMatchObject({
    amountMinor: 7_200,
    viewerRole: 'freelancer',
    other: { userId: first.buyerId },
  });
  expect((await list(first.buyerId, 'role=freelancer')).body.total).toBe(0);
});

test('a list is filtered by status and paged', async () => {
  const [first, second, unpaid] = await threeOrders();
  expect((await list(first.buyerId, 'role=buyer&status=pending_payment')).body.items.map((item) => item.id)).toEqual([
    unpaid.orderId,
  ]);
  const page = await list(first.buyerId, 'role=buyer&page=2&pageSize=1');
  expect(page.body).toMatchObject({ total: 3, items: [{ id: second.orderId }] });
  expect((await list(first.buyerId, 'role=buyer&page=9')).body).toMatchObject({ total: 3, items: [] });
});

test('bad queries and strangers without a token are refused', async () => {
  expect(await list(randomUUID(), 'role=owner&pageSize=99')).toMatchObject({
    status: 422,
    body: { code: 'VALIDATION_FAILED' },
  });
  expect(await market.request('GET', '/api/payment/orders?role=buyer')).toMatchObject({ status: 401 });
  expect((await list(randomUUID(), 'role=buyer')).body).toMatchObject({ total: 0, items: [] });
});

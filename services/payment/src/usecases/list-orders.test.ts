import { randomUUID } from 'node:crypto';
import type { OrderSummary } from '@craftlane/contracts/payment';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createDueList } from '../db/order-lists.ts';
import { inStatus } from '../testing/in-status.ts';
import { type Market, startMarket } from '../testing/market.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
// Stripe goes by the real time, and its letters are not taken when they are minutes off.
beforeEach(() => market.clock.set(new Date()));
afterAll(() => market.stop());

interface List {
  items: OrderSummary[];
  total: number;
  counts: { status: string; orders: number }[];
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

test('a list counts what there is of each status, whatever is listed; the freelancer’s what was paid', async () => {
  const [first] = await threeOrders();
  const countsOf = async (as: string, query: string) =>
    Object.fromEntries((await list(as, query)).body.counts.map(({ status, orders }) => [status, orders]));
  const bought = { in_progress: 2, pending_payment: 1 };
  expect(await countsOf(first.buyerId, 'role=buyer')).toEqual(bought);
  expect(await countsOf(first.buyerId, 'role=buyer&status=completed')).toEqual(bought);
  expect(await countsOf(first.quote.freelancerId, 'role=freelancer')).toEqual({ in_progress: 2 });
});

test('due work is listed by its date while it is owed, to who has to do it, and says when there is more', async () => {
  const freelancerId = randomUUID();
  const [soon, later] = [
    await inStatus(market, 'in_progress', { freelancerId, deliveryDays: 2 }),
    await inStatus(market, 'in_revision', { freelancerId, deliveryDays: 9 }),
    await inStatus(market, 'delivered', { freelancerId }),
  ];
  const day = (days: number) => new Date(market.clock.now().getTime() + days * 86_400_000);
  const due = async (as: string, from: Date, to: Date) => {
    const query = `from=${from.toISOString()}&to=${to.toISOString()}`;
    const { body } = await market.request<{ items: OrderSummary[]; hasMore: boolean }>(
      'GET',
      `/api/payment/due-orders?${query}`,
      { as },
    );
    return [body.items.map(({ id }) => id), body.hasMore];
  };
  expect(await due(freelancerId, day(0), day(30))).toEqual([[soon.orderId, later.orderId], false]);
  expect(await due(freelancerId, day(0), day(5))).toEqual([[soon.orderId], false]);
  expect(await due(soon.buyerId, day(0), day(30))).toEqual([[], false]);
  const one = await createDueList(market.db, 1)({ userId: freelancerId, from: day(0), to: day(30) });
  expect([one.items.map(({ order }) => order.id), one.hasMore]).toEqual([[soon.orderId], true]);
});

test('bad queries and strangers without a token are refused', async () => {
  expect(await list(randomUUID(), 'role=owner&pageSize=99')).toMatchObject({
    status: 422,
    body: { code: 'VALIDATION_FAILED' },
  });
  expect(await market.request('GET', '/api/payment/orders?role=buyer')).toMatchObject({ status: 401 });
  expect((await list(randomUUID(), 'role=buyer')).body).toMatchObject({ total: 0, items: [] });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Market, startMarket } from '../testing/market.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

const read = (orderId: string, as: string) => market.request('GET', `/api/payment/orders/${orderId}`, { as });

test('a stranger, and the freelancer of an unpaid order, find exactly what a missing order looks like', async () => {
  const { orderId, quote } = await market.place();
  const missing = await read(randomUUID(), randomUUID());
  expect(missing).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  for (const someone of [randomUUID(), quote.freelancerId]) {
    expect((await read(orderId, someone)).body).toEqual(missing.body);
  }
});

test('not signed in is refused', async () => {
  const { orderId } = await market.place();
  expect(await market.request('GET', `/api/payment/orders/${orderId}`)).toMatchObject({ status: 401 });
});

test('names follow the newest profile event, whatever the order of arrival', async () => {
  const placed = await market.placePaid();
  const { freelancerId: userId } = placed.quote;
  const tell = (version: number, displayName: string) =>
    market.deliver({
      id: randomUUID(),
      type: 'user.profile-updated.v1',
      occurredAt: new Date().toISOString(),
      aggregateId: userId,
      aggregateVersion: version,
      data: { userId, displayName, handle: 'ada', headline: '', country: null, languages: [], isFreelancer: true },
    });
  await tell(3, 'Ada the Third');
  await tell(2, 'Ada the Second');
  const order = await market.order(placed);
  expect(order.freelancer).toEqual({ userId, displayName: 'Ada the Third', handle: 'ada' });
  expect(order.other).toEqual(order.freelancer);
});

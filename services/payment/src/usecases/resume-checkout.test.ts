import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Market, startMarket } from '../testing/market.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

test('the buyer gets the same payment page again', async () => {
  const placed = await market.place();
  expect(await market.move(placed, 'buyer', 'checkout')).toMatchObject({
    status: 200,
    body: { orderId: placed.orderId, checkoutUrl: placed.checkoutUrl },
  });
});

test('an interrupted checkout is finished with the session Stripe already made', async () => {
  const placed = await market.place();
  await market.rows('update checkouts set session_id = null, session_url = null where order_id = $1', [placed.orderId]);
  const answers = await Promise.all([
    market.move(placed, 'buyer', 'checkout'),
    market.move(placed, 'buyer', 'checkout'),
  ]);
  for (const answer of answers) expect(answer.body).toMatchObject({ checkoutUrl: placed.checkoutUrl });
});

test('a stranger, and the freelancer before the payment, find nothing', async () => {
  const placed = await market.place();
  for (const someone of [randomUUID(), 'freelancer']) {
    expect(await market.move(placed, someone, 'checkout')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  }
});

test('not signed in is refused, a paid order has no payment page', async () => {
  const placed = await market.placePaid();
  const path = `/api/payment/orders/${placed.orderId}/checkout`;
  expect(await market.request('POST', path, { body: {} })).toMatchObject({ status: 401 });
  for (const person of ['buyer', 'freelancer']) {
    expect(await market.move(placed, person, 'checkout')).toMatchObject({
      status: 409,
      body: { code: 'ILLEGAL_TRANSITION', data: { status: 'in_progress' } },
    });
  }
});

import { randomUUID } from 'node:crypto';
import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareBooks, listDifferences, metricOf } from '../testing/comparison.ts';
import { type Market, startMarket } from '../testing/market.ts';
import { ledgerOf, stripeOf } from '../testing/stripe-books.ts';

const operator = { as: randomUUID(), roles: ['operator'] };

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

test('a payment whose event was lost for good is found, booked by the handler of the event, and settled', async () => {
  market.mail.hold(true);
  const placed = await market.place();
  await payCheckout(placed.checkoutUrl);
  // As if the event had come, and its effect were lost.
  const [event] = (await stripeOf(market).events.list({ type: 'checkout.session.completed', limit: 1 })).data;
  await market.rows(
    `insert into stripe_events (id, type, created_at, received_at, payload, outcome, handled_at) values ($1, 'x', now(), now(), '{}', 'lost', now())`,
    [event?.id ?? ''],
  );
  await compareBooks(market);
  await market.untilStatus(placed, 'in_progress');
  const open = (await listDifferences(market, 'open')).filter(({ orderId }) => orderId === placed.orderId);
  expect(open.map(({ kind }) => kind).sort()).toEqual(['charge', 'session']);
  expect(await metricOf(market, 'stripe_differences_open')).toBe(2);
  await compareBooks(market);
  expect(await listDifferences(market, 'open')).toEqual([]);
  const settled = (await listDifferences(market, 'settled')).filter(({ orderId }) => orderId === placed.orderId);
  expect(settled.map(({ settledBy }) => settledBy)).toEqual(['repair', 'repair']);
  expect(await ledgerOf(market, placed)).toBe(8_400);
  market.mail.hold(false);
});

test('a refund by hand at Stripe is reported until an operator explains it, and not again', async () => {
  const placed = await market.placePaid();
  const [charge] = (await stripeOf(market).charges.list({ transfer_group: `order:${placed.orderId}` })).data;
  const { id } = await stripeOf(market).refunds.create({ charge: charge?.id ?? '', amount: 500 });
  await compareBooks(market);
  const [found] = await listDifferences(market, 'open');
  expect(found).toMatchObject({ kind: 'refund', stripeId: id, orderId: placed.orderId });
  expect(found?.detail).toContain('€5 ');
  const explain = () =>
    market.request('POST', `/api/payment/operator/differences/${found?.id}/explain`, {
      ...operator,
      body: { reason: 'A colleague gave five euros back by hand.' },
    });
  expect((await explain()).status).toBe(200);
  expect((await explain()).status).toBe(404);
  await compareBooks(market);
  expect(await listDifferences(market, 'open')).toEqual([]);
  const { body } = await market.request<{ items: object[] }>('GET', '/api/payment/operator/actions', operator);
  expect(body.items[0]).toMatchObject({ action: 'explain_difference', orderId: placed.orderId });
});

test('what only our books have is reported', async () => {
  const placed = await market.placePaid();
  await market.rows("update checkouts set session_id = 'cs_nowhere', payment_intent_id = null where order_id = $1", [
    placed.orderId,
  ]);
  await compareBooks(market);
  const open = (await listDifferences(market, 'open')).filter(({ stripeId }) => stripeId === 'cs_nowhere');
  expect(open.map(({ detail }) => detail)).toEqual(['Our books have it, Stripe knows no such thing.']);
});

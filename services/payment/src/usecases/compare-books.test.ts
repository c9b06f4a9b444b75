import { randomUUID } from 'node:crypto';
import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chargesOf, compareBooks, listDifferences, metricOf, reconcile } from '../testing/comparison.ts';
import { inStatus } from '../testing/in-status.ts';
import { type Market, startMarket } from '../testing/market.ts';
import { ledgerOf, stripeOf } from '../testing/stripe-books.ts';

const operator = { as: randomUUID(), roles: ['operator'] };
const hour = 3_600_000;

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
  expect(found?.detail).toContain('500 EUR');
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

// The last one, because Stripe opens no session so far ahead of its own time.
test('72 hours of lost events are repaired by one run, and the books agree', async () => {
  const [late, kept, called] = [
    await inStatus(market, 'awaiting_requirements'),
    await market.place(),
    await market.placePaid(),
  ];
  const ended = await market.place();
  await reconcile(market);
  await market.sandbox.control.setFaults({ withholdWebhooks: true });
  await payCheckout(kept.checkoutUrl);
  await market.sandbox.control.openDispute((await chargesOf(market, called))[0]?.id ?? '');
  await stripeOf(market).checkout.sessions.expire(ended.sessionId);
  await market.move(late, 'buyer', 'cancel', { reason: 'Our plans have changed.' });
  market.clock.advance(72 * hour);
  await reconcile(market);
  await market.untilStatus(kept, 'in_progress');
  await market.untilStatus(ended, 'expired');
  await until(async () => (await market.order(called)).frozenAt !== null);
  await until(async () => (await market.order(late)).timeline.some(({ type }) => type === 'refunded'));
  await market.sandbox.control.setFaults({});
  expect(await ledgerOf(market, kept)).toBe(8_400);
  expect(await ledgerOf(market, late)).toBe(0);
  await compareBooks(market);
  const orderIds = [late, kept, called, ended].map(({ orderId }) => orderId);
  expect((await listDifferences(market, 'open')).filter(({ orderId }) => orderIds.includes(orderId ?? ''))).toEqual([]);
});

import { randomUUID } from 'node:crypto';
import type { Difference } from '@craftlane/contracts/operator';
import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
  await run('compare_books', 'books');
  await market.untilStatus(placed, 'in_progress');
  const open = (await differences('open')).filter(({ orderId }) => orderId === placed.orderId);
  expect(open.map(({ kind }) => kind).sort()).toEqual(['charge', 'session']);
  expect(await metric('stripe_differences_open')).toBe(2);
  await run('compare_books', 'books');
  expect(await differences('open')).toEqual([]);
  const settled = (await differences('settled')).filter(({ orderId }) => orderId === placed.orderId);
  expect(settled.map(({ settledBy }) => settledBy)).toEqual(['repair', 'repair']);
  expect(await ledgerOf(market, placed)).toBe(8_400);
  market.mail.hold(false);
});

test('a refund by hand at Stripe is reported until an operator explains it, and not again', async () => {
  const placed = await market.placePaid();
  const [charge] = (await stripeOf(market).charges.list({ transfer_group: `order:${placed.orderId}` })).data;
  const { id } = await stripeOf(market).refunds.create({ charge: charge?.id ?? '', amount: 500 });
  await run('compare_books', 'books');
  const [found] = await differences('open');
  expect(found).toMatchObject({ kind: 'refund', stripeId: id, orderId: placed.orderId });
  expect(found?.detail).toContain('500 EUR');
  const explain = () =>
    market.request('POST', `/api/payment/operator/differences/${found?.id}/explain`, {
      ...operator,
      body: { reason: 'A colleague gave five euros back by hand.' },
    });
  expect((await explain()).status).toBe(200);
  expect((await explain()).status).toBe(404);
  await run('compare_books', 'books');
  expect(await differences('open')).toEqual([]);
  const { body } = await market.request<{ items: object[] }>('GET', '/api/payment/operator/actions', operator);
  expect(body.items[0]).toMatchObject({ action: 'explain_difference', orderId: placed.orderId });
});

test('what only our books have is reported', async () => {
  const placed = await market.placePaid();
  await market.rows("update checkouts set session_id = 'cs_nowhere', payment_intent_id = null where order_id = $1", [
    placed.orderId,
  ]);
  await run('compare_books', 'books');
  const open = (await differences('open')).filter(({ stripeId }) => stripeId === 'cs_nowhere');
  expect(open.map(({ detail }) => detail)).toEqual(['Our books have it, Stripe knows no such thing.']);
});

/** Runs a job and waits until it has come to its end. */
async function run(job: string, cursor: string): Promise<void> {
  market.clock.advance(1_000);
  const now = market.clock.now().getTime();
  await market.runJob(job);
  await until(async () => {
    const query = 'select fetched_until from stripe_cursors where name = $1';
    const [row] = await market.rows<{ fetched_until: Date }>(query, [cursor]);
    return row?.fetched_until.getTime() === now;
  });
}

async function differences(state: 'open' | 'settled'): Promise<Difference[]> {
  const path = `/api/payment/operator/differences?state=${state}&pageSize=48`;
  const { body } = await market.request<{ items: Difference[] }>('GET', path, operator);
  return body.items;
}

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${market.url}/metrics`)).text();
  return Number(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\d+)`, 'm').exec(text)?.[1]);
}

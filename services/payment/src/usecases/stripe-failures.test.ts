import { randomUUID } from 'node:crypto';
import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { chargesOf, compareBooks, openDifferencesOf, reconcile } from '../testing/comparison.ts';
import { clearEarnings, connectAccount, earningsOf, untilEarnings } from '../testing/earnings.ts';
import { inStatus } from '../testing/in-status.ts';
import { placeLate } from '../testing/late-payment.ts';
import { type Market, type Placed, startMarket } from '../testing/market.ts';
import { ledgerOf, stripeOf } from '../testing/stripe-books.ts';

/** How Stripe fails; its own failures it repeats to who asks with the same key. */
const failures = [
  { status: 500, isExecuted: true },
  { status: 500, isExecuted: false },
  { status: 429, isExecuted: false },
] as const;

type Failure = (typeof failures)[number];

vi.setConfig({ testTimeout: 90_000 });

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
beforeEach(() => market.sandbox.control.setFaults({}));
afterAll(() => market.stop());

test.each(failures)('one session, and it can be paid, after Stripe failed with %o', async (failure) => {
  const offered = market.offer();
  const key = randomUUID();
  await fail('/v1/checkout/sessions', failure, {});
  expect((await market.checkout(offered, { key })).status).toBe(503);
  await market.sandbox.control.setFaults({});
  const { status, body } = await market.checkout(offered, { key });
  expect(status).toBe(201);
  const placed = { ...offered, ...body, sessionId: '' };
  const { data } = await stripeOf(market).checkout.sessions.list({ limit: 100 });
  expect(data.filter(({ metadata }) => metadata?.orderId === body.orderId)).toHaveLength(1);
  const query = 'select stripe_idempotency_key as key from checkouts where order_id = $1';
  const [checkout] = await market.rows<{ key: string }>(query, [body.orderId]);
  const attempts = failure.status === 500 ? /:checkout:attempt:\d+$/ : /:checkout$/;
  expect(checkout?.key).toMatch(attempts);
  await market.pay(placed);
  expect(await ledgerOf(market, placed)).toBe(8_400);
});

test.each(failures)('one refund, and it is booked, after Stripe failed with %o', async (failure) => {
  const placed = await inStatus(market, 'awaiting_requirements');
  await fail('/v1/refunds', failure);
  await market.move(placed, 'buyer', 'cancel', { reason: 'Our plans have changed.' });
  await untilStored(placed, "select 1 from refunds where order_id = $1 and status = 'succeeded'");
  expect(await refundsOf(placed)).toHaveLength(1);
  expect(await ledgerOf(market, placed)).toBe(0);
});

test.each(failures)('late money goes back once, and it is booked, after Stripe failed with %o', async (failure) => {
  await fail('/v1/refunds', failure);
  const placed = await placeLate(market);
  await untilStored(placed, 'select 1 from due_refunds where order_id = $1 and refunded_at is not null');
  expect(await refundsOf(placed)).toHaveLength(1);
  expect(await ledgerOf(market, placed)).toBe(0);
});

test('late money that Stripe refuses to give back waits for an operator', async () => {
  await market.sandbox.control.setFaults({ drops: [{ method: 'GET', path: '/v1/refunds' }] });
  const placed = await placeLate(market);
  await until(async () => (await market.waitingJobs('refund_late_payment', placed.sessionId))[0]?.lastError);
  // More than was paid.
  await market.rows('update due_refunds set amount_minor = 9000 where order_id = $1', [placed.orderId]);
  await market.sandbox.control.setFaults({});
  await market.runJob('refund_late_payment', { sessionId: placed.sessionId });
  await untilStored(placed, 'select 1 from due_refunds where order_id = $1 and failed_at is not null');
  expect((await market.order(placed)).timeline.at(-1)?.type).toBe('refund_failed');
  expect(await ledgerOf(market, placed)).toBe(8_400);
});

test.each(failures)('one transfer, and it is booked, after Stripe failed with %o', async (failure) => {
  const placed = await inStatus(market, 'completed');
  const destination = await connectAccount(market, placed);
  await fail('/v1/transfers', failure);
  expect(await clearEarnings(market, placed)).toMatchObject([{ status: 'sent', sentMinor: 7_200 }]);
  expect((await stripeOf(market).transfers.list({ destination })).data).toHaveLength(1);
  expect(await ledgerOf(market, placed)).toBe(1_200);
});

test.each(failures)('one reversal, and it is booked, after Stripe failed with %o', async (failure) => {
  const placed = await inStatus(market, 'completed');
  const destination = await connectAccount(market, placed);
  await clearEarnings(market, placed);
  await fail('/v1/transfers/*', failure);
  await market.move(placed, 'freelancer', 'refund', { refundMinor: 4_000, reason: 'One picture was too dark.' });
  await untilEarnings(market, placed, ({ reversedMinor }) => reversedMinor === 3_600);
  const [transfer] = (await stripeOf(market).transfers.list({ destination })).data;
  expect(transfer?.reversals.data).toHaveLength(1);
  expect(await earningsOf(market, placed)).toMatchObject([{ sentMinor: 7_200, reversedMinor: 3_600 }]);
});

test.each(['never', 'twice', 'after_next'] as const)(
  'a payment and a refund whose events come %s end in the books as at Stripe',
  async (mode) => {
    const types = ['checkout.session.completed', 'refund.created', 'refund.updated', 'charge.refunded'];
    await market.sandbox.control.setFaults({ webhooks: types.map((type) => ({ type, mode, times: 1 })) });
    const placed = await market.place();
    await payCheckout(placed.checkoutUrl, { number: '4000 0000 0000 7726' });
    if (mode === 'never') await reconcile(market);
    // What waits for a later event gets one.
    if (mode === 'after_next') await market.placePaid();
    await market.untilStatus(placed, 'in_progress');
    await market.move(placed, 'buyer', 'request-cancellation', { reason: 'Our plans have changed.' });
    await market.move(placed, 'freelancer', 'accept-cancellation');
    await until(async () => (await refundsOf(placed)).some(({ status }) => status === 'succeeded'));
    if (mode === 'never') await reconcile(market);
    if (mode === 'after_next') await market.placePaid();
    await untilStored(placed, "select 1 from refunds where order_id = $1 and status = 'succeeded'");
    expect(await refundsOf(placed)).toHaveLength(1);
    expect(await ledgerOf(market, placed)).toBe(0);
    await compareBooks(market);
    expect(await openDifferencesOf(market, placed)).toEqual([]);
  },
);

function fail(path: string, failure: Failure, times: { times?: number } = { times: 1 }): Promise<void> {
  return market.sandbox.control.setFaults({ errors: [{ method: 'POST', path, ...failure, ...times }] });
}

async function refundsOf(placed: Placed) {
  const [charge] = await chargesOf(market, placed);
  return (await stripeOf(market).refunds.list({ payment_intent: String(charge?.payment_intent) })).data;
}

async function untilStored({ orderId }: Placed, query: string): Promise<void> {
  await until(async () => (await market.rows(query, [orderId])).length > 0, { timeoutMs: 45_000 });
}

import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listDueEarnings } from '../db/earnings.ts';
import { clearEarnings, connectAccount, earningsOf, reversalsOf, untilEarnings } from '../testing/earnings.ts';
import { inStatus } from '../testing/in-status.ts';
import { type Market, type Placed, startMarket } from '../testing/market.ts';
import { booksOf, ledgerOf, stripeOf } from '../testing/stripe-books.ts';

const reason = 'One picture was not as bright as promised.';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

test('what a completed order earns clears, is sent to the account, and stands in the freelancer’s history alone', async () => {
  const placed = await inStatus(market, 'completed');
  const account = await connectAccount(market, placed);
  expect(await earningsOf(market, placed)).toMatchObject([{ kind: 'work', status: 'clearing', amountMinor: 7_200 }]);
  expect(await clearEarnings(market, placed)).toMatchObject([{ status: 'sent', sentMinor: 7_200 }]);
  expect(await transfersTo(account)).toMatchObject([{ amount: 7_200, amount_reversed: 0, currency: 'eur' }]);
  expect(await balancesOf(placed)).toEqual({ clearing: 0, available: 0, debt: 0 });
  const typesFor = async (as: 'buyer' | 'freelancer') =>
    (await market.order(placed, as)).timeline.map(({ type }) => type);
  expect(await typesFor('freelancer')).toEqual(expect.arrayContaining(['earnings_available', 'payout_sent']));
  expect(await typesFor('buyer')).not.toContain('payout_sent');
});

test('earnings wait for an account and are sent by the next reconciliation once there is one', async () => {
  const placed = await inStatus(market, 'completed');
  expect(await clearEarnings(market, placed)).toMatchObject([{ status: 'available' }]);
  expect(await balancesOf(placed)).toMatchObject({ available: -7_200 });
  await connectAccount(market, placed);
  await market.runJob('reconcile_stripe');
  await untilEarnings(market, placed, ({ status }) => status === 'sent');
});

test('reconciliation leaves earnings alone as long as no account can receive them', async () => {
  const placed = await inStatus(market, 'completed');
  const [earning] = await clearEarnings(market, placed);
  const due = async () => (await listDueEarnings(market.db, market.clock.now())).map(({ id }) => id);
  expect(await due()).not.toContain(earning?.id);
  await market.rows(
    'insert into payout_accounts (freelancer_id, stripe_idempotency_key, transfers_enabled, created_at) values ($1, $2, true, now())',
    [placed.quote.freelancerId, placed.orderId],
  );
  expect(await due()).toContain(earning?.id);
});

test('an earning does not clear early, and clears once however often its job runs', async () => {
  const placed = await inStatus(market, 'completed');
  const [earning] = await earningsOf(market, placed);
  await market.runJob('clear_earning', { earningId: earning?.id });
  await until(async () =>
    (await market.waitingJobs('clear_earning', earning?.id ?? '')).some(({ lastError }) => lastError),
  );
  expect(await earningsOf(market, placed)).toMatchObject([{ status: 'clearing' }]);
  await clearEarnings(market, placed);
  await market.runJob('clear_earning', { earningId: earning?.id });
  expect(await balancesOf(placed)).toMatchObject({ clearing: 0, available: -7_200 });
});

test('a refund before the clearing takes from what clears, less the commission', async () => {
  const placed = await inStatus(market, 'completed');
  const { status, body } = await refund(placed, 4_000);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    status: 'completed',
    refundedMinor: 4_000,
    refundableMinor: 4_000,
    earningsMinor: 3_600,
  });
  await untilRefunded(placed, 4_200);
  expect(await balancesOf(placed)).toEqual({ clearing: -3_600, available: 0, debt: 0 });
  expect((await market.balances())[`order:${placed.orderId}`]).toBe(0);
  await connectAccount(market, placed);
  expect(await clearEarnings(market, placed)).toMatchObject([{ status: 'sent', sentMinor: 3_600 }]);
});

test('a refund after the transfer is taken back from the account', async () => {
  const placed = await inStatus(market, 'completed');
  const account = await connectAccount(market, placed);
  await clearEarnings(market, placed);
  await refund(placed, 8_000);
  await untilEarnings(market, placed, ({ reversedMinor }) => reversedMinor === 7_200);
  await untilRefunded(placed, 8_400);
  expect(await transfersTo(account)).toMatchObject([{ amount: 7_200, amount_reversed: 7_200 }]);
  expect(await balancesOf(placed)).toEqual({ clearing: 0, available: 0, debt: 0 });
  expect(await ledgerOf(market, placed)).toBe(0);
  expect((await market.order(placed)).allowedActions).not.toContain('refund');
});

test('what cannot be taken back is owed and kept of later earnings', async () => {
  const first = await inStatus(market, 'completed');
  const account = await connectAccount(market, first, { paysOut: true });
  await clearEarnings(market, first);
  await until(async () => (await payoutsOf(account)).some(({ status }) => status === 'paid'));
  await refund(first, 4_000);
  await until(
    async () => (await balancesOf(first)).debt === 3_600 && (await reversalsOf(market, first))[0]?.status === 'failed',
  );
  const { freelancerId } = first.quote;
  const second = await inStatus(market, 'completed', { freelancerId });
  expect(await clearEarnings(market, second)).toMatchObject([
    { status: 'sent', withheldMinor: 3_600, sentMinor: 3_600 },
  ]);
  expect(await balancesOf(first)).toEqual({ clearing: 0, available: 0, debt: 0 });
});

test('a transfer that Stripe refuses leaves the earning available, and it is sent when the account can receive it', async () => {
  const placed = await inStatus(market, 'completed');
  const account = await connectAccount(market, placed);
  await market.sandbox.control.setAccountState(account, 'rejected');
  const [refused] = await clearEarnings(market, placed);
  expect(refused).toMatchObject({ status: 'available', sentMinor: 0, refusal: expect.any(String) });
  await market.sandbox.control.setAccountState(account, 'active');
  await market.runJob('reconcile_stripe');
  await untilEarnings(market, placed, ({ status }) => status === 'sent');
  expect(await balancesOf(placed)).toEqual({ clearing: 0, available: 0, debt: 0 });
});

test('a refund with the same key is one refund; more than is left is refused, and so is the buyer', async () => {
  const placed = await inStatus(market, 'completed');
  const again = () => refund(placed, 1_000, { 'idempotency-key': 'refund-twice-1' });
  const answers = await Promise.all([again(), again()]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect((await market.order(placed)).refundedMinor).toBe(1_000);
  expect(await refund(placed, 7_001)).toMatchObject({ status: 422 });
  const byBuyer = await market.move(placed, 'buyer', 'refund', { refundMinor: 100, reason });
  expect(byBuyer).toMatchObject({ status: 409, body: { code: 'ILLEGAL_TRANSITION' } });
});

function refund({ orderId, quote }: Placed, refundMinor: number, headers: Record<string, string> = {}) {
  const path = `/api/payment/orders/${orderId}/refund`;
  return market.request<Record<string, unknown>>('POST', path, {
    as: quote.freelancerId,
    body: { refundMinor, reason },
    headers,
  });
}

async function untilRefunded(placed: Placed, refunded: number): Promise<void> {
  await until(async () => (await booksOf(stripeOf(market), placed)).refunded === refunded);
  await until(async () => (await market.order(placed)).timeline.some(({ type }) => type === 'refunded'));
}

async function transfersTo(destination: string) {
  return (await stripeOf(market).transfers.list({ destination })).data;
}

async function payoutsOf(stripeAccount: string) {
  return (await stripeOf(market).payouts.list({}, { stripeAccount })).data;
}

/** What a freelancer is owed by account, credit negative. */
async function balancesOf({ quote }: Placed) {
  const balances = await market.balances();
  const of = (name: string) => balances[`freelancer:${quote.freelancerId}:${name}`] ?? 0;
  return { clearing: of('clearing'), available: of('available'), debt: of('debt') };
}

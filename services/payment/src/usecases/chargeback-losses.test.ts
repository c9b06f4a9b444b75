import { randomUUID } from 'node:crypto';
import type { RefundRow } from '@craftlane/contracts/operator';
import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { callBack, loseChargeback } from '../testing/chargebacks.ts';
import { earningsOf } from '../testing/earnings.ts';
import { addExtra, openExtra } from '../testing/extras.ts';
import { inStatus } from '../testing/in-status.ts';
import { placeLate, sayExpired } from '../testing/late-payment.ts';
import { type Market, type Placed, startMarket } from '../testing/market.ts';
import { booksOf, ledgerOf, stripeOf } from '../testing/stripe-books.ts';

const reason = 'Half of it is not what we agreed on.';
/** Stripe cannot be asked for refunds. */
const noRefunds = { drops: [{ method: 'GET' as const, path: '/v1/refunds' }] };

let market: Market;
let strict: Market;
beforeAll(async () => {
  market = await startMarket();
  strict = await startMarket({ CHARGEBACK_LOSS_BEARER: 'freelancer' });
});
afterEach(() => market.sandbox.control.setFaults({}));
afterAll(async () => {
  await market.stop();
  await strict.stop();
});

test('what a chargeback left a freelancer too little to give back is the platform’s loss, and nothing stays held', async () => {
  const placed = await inStatus(strict, 'completed');
  const losses = await lossesOf(strict);
  await loseChargeback(strict, placed, await callBack(strict, placed, { amountMinor: 4_000 }));
  expect(await takenOf(strict, placed)).toEqual([[7_200, 4_000]]);
  expect(await lossesOf(strict)).toBe(losses);
  // Of what the bank took, 8,000 of 8,400 are the price of the work.
  const lost = (await strict.order(placed, 'freelancer')).timeline.find(({ type }) => type === 'chargeback_lost');
  expect(lost?.amountMinor).toBe(3_810);
  const { status } = await refund(strict, placed, 4_000);
  expect(status).toBe(200);
  await untilRefunded(strict, placed, 4_200);
  expect(await takenOf(strict, placed)).toEqual([[7_200, 7_200]]);
  expect(await lossesOf(strict)).toBe(losses + 400);
  expect(await heldFor(strict, placed)).toBe(0);
  expect(await strict.order(placed, 'freelancer')).toMatchObject({ earningsMinor: 0, refundedMinor: 4_000 });
});

test('each payment earns what its own work does, and its chargeback costs the freelancer no more', async () => {
  const placed = await inStatus(strict, 'in_progress');
  await addExtra(strict, placed);
  await strict.move(placed, 'freelancer', 'deliver', { message: 'Both pictures.' });
  await strict.move(placed, 'buyer', 'accept');
  expect(await takenOf(strict, placed)).toEqual([
    [7_200, 0],
    [1_800, 0],
  ]);
  const losses = await lossesOf(strict);
  await loseChargeback(strict, placed, await callBack(strict, placed, { payment: 1 }));
  expect(await takenOf(strict, placed)).toEqual([
    [7_200, 0],
    [1_800, 1_800],
  ]);
  expect(await lossesOf(strict)).toBe(losses + 300);
  await loseChargeback(strict, placed, await callBack(strict, placed));
  expect(await takenOf(strict, placed)).toEqual([
    [7_200, 7_200],
    [1_800, 1_800],
  ]);
  expect(await lossesOf(strict)).toBe(losses + 300 + 1_200);
});

test('two payments that banks keep at once end an order under way, and both are used up', async () => {
  const placed = await inStatus(market, 'in_progress');
  await addExtra(market, placed);
  const losses = await lossesOf(market);
  const disputes = [await callBack(market, placed), await callBack(market, placed, { payment: 1 })];
  for (const id of disputes) await loseChargeback(market, placed, id);
  expect(await market.order(placed)).toMatchObject({ status: 'cancelled', frozenAt: null });
  expect(await heldFor(market, placed)).toBe(0);
  expect(await lossesOf(market)).toBe(losses);
  expect(await ledgerOf(market, placed)).toBe(0);
  expect(await market.rows("select 1 from refunds where order_id = $1 and status <> 'moot'", [placed.orderId])).toEqual(
    [],
  );
});

test('a late payment that the bank keeps leaves the order under way as it is, and nothing to give back', async () => {
  const placed = await inStatus(market, 'in_progress');
  const losses = await lossesOf(market);
  const page = await openExtra(market, placed);
  await market.move(placed, 'freelancer', 'withdraw-change');
  await market.sandbox.control.setFaults(noRefunds);
  await payCheckout(page);
  await untilSays(placed, 'late_payment_refund_due');
  await untilTriedInVain('refund_late_payment');
  await loseChargeback(market, placed, await callBack(market, placed, { payment: 1 }));
  await market.sandbox.control.setFaults({});
  expect(await market.order(placed)).toMatchObject({ status: 'in_progress', frozenAt: null, refundedMinor: 0 });
  expect(await heldFor(market, placed)).toBe(-8_000);
  expect(await lossesOf(market)).toBe(losses);
  expect(await rowsOf(placed)).toEqual([]);
  await market.runJob('reconcile_stripe');
  await until(async () => (await market.waitingJobs('refund_late_payment', '')).length === 0);
  expect((await market.move(placed, 'freelancer', 'deliver', { message: 'The first version.' })).status).toBe(200);
});

test('what the bank left of a late payment goes back, at no loss', async () => {
  await market.sandbox.control.setFaults(noRefunds);
  const placed = await placeLate(market);
  await untilSays(placed, 'late_payment_refund_due');
  await untilTriedInVain('refund_late_payment');
  const losses = await lossesOf(market);
  await loseChargeback(market, placed, await callBack(market, placed, { amountMinor: 3_000 }));
  await market.sandbox.control.setFaults({});
  await market.runJob('reconcile_stripe');
  await untilSays(placed, 'late_payment_refunded');
  expect(await booksOf(stripeOf(market), placed)).toEqual({ paid: 8_400, refunded: 5_400 });
  expect(await heldFor(market, placed)).toBe(0);
  expect(await lossesOf(market)).toBe(losses);
});

test('a payment of another amount that the bank keeps needs no decision any more', async () => {
  const placed = await market.place();
  await market.rows('update orders set price_minor = price_minor + 100 where id = $1', [placed.orderId]);
  await payCheckout(placed.checkoutUrl);
  await untilSays(placed, 'payment_set_aside');
  const losses = await lossesOf(market);
  await loseChargeback(market, placed, await callBack(market, placed));
  expect(await rowsOf(placed)).toEqual([]);
  expect(await heldFor(market, placed)).toBe(0);
  expect(await lossesOf(market)).toBe(losses);
});

test('late money that went back before the bank kept it too is the platform’s loss', async () => {
  const placed = await market.place();
  await sayExpired(market, placed);
  await market.untilStatus(placed, 'expired');
  await payCheckout(placed.checkoutUrl);
  await untilSays(placed, 'late_payment_refunded');
  const losses = await lossesOf(market);
  await loseChargeback(market, placed, await callBack(market, placed, { amountMinor: 8_400 }));
  expect(await lossesOf(market)).toBe(losses + 8_400);
  expect(await heldFor(market, placed)).toBe(0);
});

test('a chargeback smaller than a waiting refund makes that one smaller; the rest goes back', async () => {
  const placed = await inStatus(market, 'completed');
  await market.sandbox.control.setFaults(noRefunds);
  await refund(market, placed, 4_000);
  await untilTriedInVain('send_refund');
  const losses = await lossesOf(market);
  await loseChargeback(market, placed, await callBack(market, placed, { amountMinor: 2_000 }));
  await market.sandbox.control.setFaults({});
  await market.runJob('reconcile_stripe');
  await untilRefunded(market, placed, 2_200);
  expect(await heldFor(market, placed)).toBe(0);
  expect(await lossesOf(market)).toBe(losses);
});

function refund(at: Market, { orderId, quote }: Placed, refundMinor: number) {
  const as = quote.freelancerId;
  return at.request('POST', `/api/payment/orders/${orderId}/refund`, { as, body: { refundMinor, reason } });
}

/** What each payment earned, and what of it was taken back. */
async function takenOf(at: Market, placed: Placed): Promise<[number, number][]> {
  return (await earningsOf(at, placed)).map(({ amountMinor, takenBackMinor }) => [amountMinor, takenBackMinor]);
}

async function lossesOf(at: Market): Promise<number> {
  return (await at.balances())['platform:losses'] ?? 0;
}

/** What is held for an order, credit negative. */
async function heldFor(at: Market, { orderId }: Placed): Promise<number> {
  return (await at.balances())[`order:${orderId}`] ?? 0;
}

async function untilRefunded(at: Market, placed: Placed, refunded: number): Promise<void> {
  await until(async () => (await booksOf(stripeOf(at), placed)).refunded === refunded);
  await until(async () => (await at.order(placed)).timeline.some(({ type }) => type === 'refunded'));
}

async function untilSays(placed: Placed, said: string): Promise<void> {
  await until(async () => (await market.order(placed)).timeline.some(({ type }) => type === said));
}

/** No bank decides while Stripe is being asked for the refund. */
async function untilTriedInVain(job: string): Promise<void> {
  await until(async () => (await market.waitingJobs(job, '')).some(({ lastError }) => lastError !== null));
}

/** What operators see of an order’s money on its way back. */
async function rowsOf({ orderId }: Placed): Promise<RefundRow[]> {
  const operator = { as: randomUUID(), roles: ['operator'] };
  const path = '/api/payment/operator/refunds?pageSize=48';
  const { body } = await market.request<{ items: RefundRow[] }>('GET', path, operator);
  return body.items.filter((row) => row.orderId === orderId);
}

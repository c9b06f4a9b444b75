import type { RefundRow } from '@craftlane/contracts/operator';
import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareBooks, consoleAt, metricOf, openDifferencesOf, operate } from '../testing/comparison.ts';
import { earningsOf } from '../testing/earnings.ts';
import { inStatus } from '../testing/in-status.ts';
import { type Market, type Placed, startMarket } from '../testing/market.ts';
import { booksOf, ledgerOf, refundByHand, stripeOf } from '../testing/stripe-books.ts';

const reason = 'A colleague gave this back by hand.';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

test('a refund that Stripe refuses fails with its words; what was given by hand is taken in, and the rest goes back', async () => {
  const placed = await market.placePaid();
  await refundByHand(market, placed, 500);
  await cancelTogether(placed);
  const failed = await untilRefund(placed, ({ status }) => status === 'failed');
  expect(failed).toMatchObject({ amountMinor: 8_400, refusal: expect.stringContaining('greater than') });
  expect(await metricOf(market, 'refunds_failed')).toBe(1);
  expect((await market.order(placed)).timeline.map(({ type }) => type)).toContain('refund_failed');
  expect((await adopt(placed)).map(({ status }) => status).sort()).toEqual([200, 404]);
  const rest = await untilRefund(placed, ({ status, amountMinor }) => status === 'succeeded' && amountMinor === 7_900);
  expect(rest.refusal).toBeNull();
  expect(await refundsOf(placed)).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ cause: 'adopt', amountMinor: 500, status: 'succeeded' })]),
  );
  expect(await booksOf(stripeOf(market), placed)).toEqual({ paid: 8_400, refunded: 8_400 });
  expect(await ledgerOf(market, placed)).toBe(0);
  expect(await accountsOf(placed)).toEqual({ held: 0, losses: 0 });
  expect(await creditsOf(placed)).toEqual([500, 7_900]);
  const { timeline } = await market.order(placed);
  expect(timeline.find(({ type }) => type === 'operator_acted')).toMatchObject({ by: 'operator', note: reason });
  await compareBooks(market);
  expect(await openDifferencesOf(market, placed)).toEqual([]);
});

test('what was taken in before an order is cancelled is the platform’s loss until then', async () => {
  const placed = await market.placePaid();
  await refundByHand(market, placed, 500);
  await adopt(placed);
  expect(await accountsOf(placed)).toEqual({ held: 8_000, losses: 500 });
  await cancelTogether(placed);
  await untilRefund(placed, ({ status, amountMinor }) => status === 'succeeded' && amountMinor === 7_900);
  expect(await accountsOf(placed)).toEqual({ held: 0, losses: 0 });
  expect((await booksOf(stripeOf(market), placed)).refunded).toBe(8_400);
});

test('where all of it was given by hand, the cancellation gives nothing more', async () => {
  const placed = await market.placePaid();
  await refundByHand(market, placed, 8_400);
  await adopt(placed);
  await cancelTogether(placed);
  expect(await accountsOf(placed)).toEqual({ held: 0, losses: 0 });
  expect((await refundsOf(placed)).map(({ cause }) => cause)).toEqual(['adopt']);
  await compareBooks(market);
  expect(await openDifferencesOf(market, placed)).toEqual([]);
});

test('an order that is completed nevertheless earns what it would have, and the platform bears what was given', async () => {
  const placed = await market.placePaid();
  await refundByHand(market, placed, 5_000);
  await adopt(placed);
  await market.move(placed, 'freelancer', 'deliver', { message: 'The first version.' });
  await market.move(placed, 'buyer', 'accept');
  expect(await earningsOf(market, placed)).toMatchObject([{ amountMinor: 7_200 }]);
  expect(await accountsOf(placed)).toEqual({ held: 0, losses: 5_000 });
});

test('what was taken in and is sent back by the bank after all is held again, and an operator has it tried', async () => {
  const placed = await market.placePaid();
  const byHand = await refundByHand(market, placed, 500);
  await adopt(placed);
  await market.sandbox.control.settleRefund(byHand, 'failed');
  const { id } = await untilRefund(placed, ({ status }) => status === 'failed');
  expect(await accountsOf(placed)).toEqual({ held: 8_500, losses: 500 });
  expect(await ledgerOf(market, placed)).toBe(8_400);
  await operate(market, `refunds/${id}/retry`, 'The buyer has a new card now.');
  await untilRefund(placed, ({ status }) => status === 'succeeded');
  expect(await accountsOf(placed)).toEqual({ held: 8_000, losses: 500 });
  expect((await booksOf(stripeOf(market), placed)).refunded).toBe(500);
});

test('a refund that is still on its way, or that is one of ours, is not taken in', async () => {
  const waiting = await market.place();
  await payCheckout(waiting.checkoutUrl, { number: '4000 0000 0000 7726' });
  await market.untilStatus(waiting, 'in_progress');
  await market.sandbox.control.setFaults({ holdOutcomes: ['refund'] });
  await refundByHand(market, waiting, 500);
  expect((await adopt(waiting)).map(({ status }) => status)).toEqual([409, 409]);
  await market.sandbox.control.setFaults({});

  const own = await inStatus(market, 'cancelled');
  await untilRefund(own, ({ status }) => status === 'succeeded');
  await market.rows("update refunds set status = 'failed' where order_id = $1", [own.orderId]);
  expect((await adopt(own)).map(({ status }) => status)).toEqual([409, 409]);
});

test('a refused refund that is tried again is another attempt at Stripe', async () => {
  const placed = await market.placePaid();
  const byHand = await refundByHand(market, placed, 500);
  await cancelTogether(placed);
  const { id } = await untilRefund(placed, ({ status }) => status === 'failed');
  await market.sandbox.control.settleRefund(byHand, 'failed');
  expect((await operate(market, `refunds/${id}/retry`, reason)).status).toBe(200);
  expect(await untilRefund(placed, ({ status }) => status === 'succeeded')).toMatchObject({ refusal: null });
  expect((await booksOf(stripeOf(market), placed)).refunded).toBe(8_400);
});

test('explaining a difference about an order stands in its timeline', async () => {
  const placed = await market.placePaid();
  await refundByHand(market, placed, 500);
  await compareBooks(market);
  const [found] = await openDifferencesOf(market, placed);
  await operate(market, `differences/${found?.id}/explain`, 'It was meant to be a present.');
  const { timeline } = await market.order(placed);
  expect(timeline.at(-1)).toMatchObject({ type: 'operator_acted', note: 'It was meant to be a present.' });
});

/** Finds the difference about an order's refund and takes it in, two times at once. */
async function adopt(placed: Placed) {
  await compareBooks(market);
  const [found] = await openDifferencesOf(market, placed);
  const once = () => operate(market, `differences/${found?.id}/adopt`, reason);
  return Promise.all([once(), once()]);
}

async function cancelTogether(placed: Placed): Promise<void> {
  await market.move(placed, 'buyer', 'request-cancellation', { reason: 'Our plans have changed.' });
  const { status } = await market.move(placed, 'freelancer', 'accept-cancellation');
  if (status !== 200) throw new Error(`cancelling answered ${status}`);
}

async function refundsOf({ orderId }: Placed): Promise<RefundRow[]> {
  const { items } = await consoleAt<{ items: RefundRow[] }>(market, 'refunds?pageSize=48');
  return items.filter((row) => row.orderId === orderId);
}

function untilRefund(placed: Placed, isIt: (row: RefundRow) => boolean): Promise<RefundRow> {
  return until(async () => (await refundsOf(placed)).find(isIt) ?? false);
}

/** What is held for the order, and what the platform lost on it. */
async function accountsOf({ orderId }: Placed) {
  const [row] = await market.rows<{ held: number; losses: number }>(
    `select coalesce(sum(-amount_minor) filter (where account = 'order:' || order_id), 0)::int as held,
      coalesce(sum(amount_minor) filter (where account = 'platform:losses'), 0)::int as losses
    from ledger_postings join ledger_transactions on ledger_transactions.id = transaction_id where order_id = $1`,
    [orderId],
  );
  return row;
}

async function creditsOf({ orderId }: Placed): Promise<number[]> {
  const query =
    "select total_minor::int as total from documents where kind = 'credit_note' and order_id = $1 order by number";
  return (await market.rows<{ total: number }>(query, [orderId])).map(({ total }) => total);
}

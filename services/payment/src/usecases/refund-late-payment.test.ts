import { randomUUID } from 'node:crypto';
import type { RefundRow } from '@craftlane/contracts/operator';
import { removeJob } from '@craftlane/service-kit/jobs';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { refundPayment } from '../adapters/stripe-refunds.ts';
import { placeLate } from '../testing/late-payment.ts';
import { type Market, type Placed, startMarket } from '../testing/market.ts';
import { booksOf, ledgerOf, stripeOf } from '../testing/stripe-books.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
beforeEach(() => market.sandbox.control.setFaults({}));
afterAll(() => market.stop());

const untilRefunded = (placed: Placed) =>
  until(async () => {
    const { timeline } = await market.order(placed);
    return timeline.at(-1)?.type === 'late_payment_refunded' && timeline;
  });

async function expectSettled(placed: Placed): Promise<void> {
  expect(await booksOf(stripeOf(market), placed)).toEqual({ paid: 8_400, refunded: 8_400 });
  expect(await ledgerOf(market, placed)).toBe(0);
  expect(await market.balances()).toMatchObject({ [`order:${placed.orderId}`]: 0 });
}

test('money on an expired order goes back in full at Stripe, and ledger and timeline say so', async () => {
  const placed = await placeLate(market);
  const timeline = await untilRefunded(placed);
  expect(timeline.map(({ type, amountMinor }) => [type, amountMinor])).toEqual([
    ['order_placed', null],
    ['payment_expired', null],
    ['late_payment_refund_due', 8_400],
    ['late_payment_refunded', 8_400],
  ]);
  await expectSettled(placed);
  expect(await market.order(placed)).toMatchObject({ status: 'expired', paidAt: null, allowedActions: [] });
  expect(market.events.of('order.paid.v1').filter((event) => event.aggregateId === placed.orderId)).toEqual([]);
});

test('the job that runs many times at once gives the money back once', async () => {
  const placed = await placeLate(market);
  await Promise.all(
    Array.from({ length: 8 }, () => market.runJob('refund_late_payment', { sessionId: placed.sessionId })),
  );
  await untilRefunded(placed);
  await until(async () => (await market.waitingJobs('refund_late_payment', placed.sessionId)).length === 0);
  await expectSettled(placed);
  expect((await market.order(placed)).timeline).toHaveLength(4);
});

test('a refund whose answer was lost is found at Stripe and not made again', async () => {
  await market.sandbox.control.setFaults({ drops: [{ method: 'POST', path: '/v1/refunds', times: 2 }] });
  const placed = await placeLate(market);
  await until(async () => {
    const [job] = await market.waitingJobs('refund_late_payment', placed.sessionId);
    return job?.lastError;
  });
  expect(await booksOf(stripeOf(market), placed)).toEqual({ paid: 8_400, refunded: 8_400 });
  expect(await ledgerOf(market, placed)).toBe(8_400);
  await market.runJob('reconcile_stripe');
  await untilRefunded(placed);
  await expectSettled(placed);
});

test('a refund that a person began on the pages of Stripe is completed, not repeated', async () => {
  const stripe = stripeOf(market);
  const placed = await market.placePaid();
  const session = await stripe.checkout.sessions.retrieve(placed.sessionId);
  const paymentIntentId = String(session.payment_intent);
  const request = {
    businessKey: 'order:x:refund:late:y',
    orderId: placed.orderId,
    paymentIntentId,
    amountMinor: 8_400,
    counts: 'every refund' as const,
    attempt: 1,
  };
  await stripe.refunds.create({ payment_intent: paymentIntentId, amount: 400 });
  const { id, status } = await refundPayment(stripe, request);
  expect(status).toBe('succeeded');
  expect((await stripe.refunds.retrieve(id)).amount).toBe(8_000);
  expect(await refundPayment(stripe, request)).toEqual({ id, status });
  expect(await booksOf(stripe, placed)).toEqual({ paid: 8_400, refunded: 8_400 });
});

test('a refund whose job is gone is made by the reconcile job', async () => {
  await market.sandbox.control.setFaults({ drops: [{ method: 'GET', path: '/v1/refunds' }] });
  const placed = await placeLate(market);
  await until(async () => (await market.waitingJobs('refund_late_payment', placed.sessionId))[0]?.lastError);
  await removeJob(market.db, `refund:${placed.sessionId}`);
  expect(await market.waitingJobs('refund_late_payment', placed.sessionId)).toEqual([]);
  expect(await booksOf(stripeOf(market), placed)).toEqual({ paid: 8_400, refunded: 0 });
  await market.sandbox.control.setFaults({});
  await market.runJob('reconcile_stripe');
  await untilRefunded(placed);
  await expectSettled(placed);
});

test('late money that the bank sends back is held again and waits for an operator, who has it tried once more', async () => {
  const placed = await placeLate(market, failingCard);
  const row = await untilFailed(placed);
  expect(row).toMatchObject({ kind: 'late', id: placed.sessionId, amountMinor: 8_400 });
  expect(await ledgerOf(market, placed)).toBe(8_400);
  expect((await market.balances())[`order:${placed.orderId}`]).toBe(-8_400);
  expect((await market.order(placed)).timeline.at(-1)?.type).toBe('refund_failed');
  await market.runJob('reconcile_stripe');
  await until(async () => (await market.waitingJobs('reconcile_stripe', '')).length === 0);
  expect(await market.waitingJobs('refund_late_payment', placed.sessionId)).toEqual([]);
  const again = () => market.request('POST', `/api/payment/operator/set-aside/${placed.sessionId}/return`, asked);
  expect((await Promise.all([again(), again()])).map(({ status }) => status).sort()).toEqual([200, 404]);
  // The same card fails again: both attempts are booked, and nothing is lost.
  await until(async () => (await bouncesOf(placed)) === 2);
  await untilFailed(placed);
  expect(await ledgerOf(market, placed)).toBe(8_400);
  expect(await booksOf(stripeOf(market), placed)).toEqual({ paid: 8_400, refunded: 0 });
});

test('late money whose refund fails before Stripe has answered waits for an operator too, and nothing of it is booked', async () => {
  await market.sandbox.control.setFaults({ drops: [{ method: 'POST', path: '/v1/refunds', when: 'after' }] });
  const placed = await placeLate(market, failingCard);
  await untilFailed(placed);
  expect(await bouncesOf(placed)).toBe(0);
  expect((await market.balances())[`order:${placed.orderId}`]).toBe(-8_400);
  await market.sandbox.control.setFaults({});
  await market.runJob('refund_late_payment', { sessionId: placed.sessionId });
  await until(async () => (await market.waitingJobs('refund_late_payment', placed.sessionId)).length === 0);
  expect(await ledgerOf(market, placed)).toBe(8_400);
});

const failingCard = '4000 0000 0000 5126';
const operator = { as: randomUUID(), roles: ['operator'] };
const asked = { ...operator, body: { reason: 'The buyer has a new card now.' } };

/** The row that operators see once a late refund has failed. */
async function untilFailed({ orderId }: Placed): Promise<RefundRow> {
  return until(async () => {
    const path = '/api/payment/operator/refunds?pageSize=48';
    const { body } = await market.request<{ items: RefundRow[] }>('GET', path, operator);
    return body.items.find((row) => row.orderId === orderId && row.status === 'failed');
  });
}

async function bouncesOf({ orderId }: Placed): Promise<number> {
  const query = "select 1 from ledger_transactions where order_id = $1 and business_key like '%:bounced'";
  return (await market.rows(query, [orderId])).length;
}

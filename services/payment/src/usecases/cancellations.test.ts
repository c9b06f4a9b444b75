import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inStatus } from '../testing/in-status.ts';
import { type Market, type Placed, startMarket } from '../testing/market.ts';

const HOUR_MS = 3_600_000;
const reason = { reason: 'Our plans have changed since then.' };

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
beforeEach(() => market.clock.set(new Date()));
afterAll(() => market.stop());

test('before the questions are answered either side ends the order, and all of the money goes back', async () => {
  const placed = await inStatus(market, 'awaiting_requirements');
  const { body } = await market.move(placed, 'freelancer', 'cancel', reason);
  expect(body).toMatchObject({
    status: 'cancelled',
    refundedMinor: 8_000,
    earningsMinor: 0,
    buyerFeeReturnedMinor: null,
  });
  await expectRefunded(placed, 8_400);
  const order = await market.order(placed);
  expect(order).toMatchObject({ buyerFeeReturnedMinor: 400, allowedActions: [] });
  expect(order.timeline.map(({ type, by, amountMinor }) => [type, by, amountMinor]).slice(-4)).toEqual([
    ['cancelled', 'freelancer', null],
    ['buyer_fee_returned', 'system', 400],
    ['refund_due', 'system', 8_000],
    ['refunded', 'system', 8_000],
  ]);
});

test('questions nobody answers end the order by the timer', async () => {
  const placed = await inStatus(market, 'awaiting_requirements');
  const { requirementsEndAt } = await market.order(placed);
  market.clock.set(new Date(requirementsEndAt ?? ''));
  await runTimer(placed, 'lapse_requirements', requirementsEndAt);
  const order = await market.untilStatus(placed, 'cancelled');
  expect(order.timeline.map(({ type }) => type)).toContain('requirements_lapsed');
  await expectRefunded(placed, 8_400);
});

test('a request to cancel is answered by the other side alone', async () => {
  const placed = await inStatus(market, 'in_progress');
  const asked = await market.move(placed, 'buyer', 'request-cancellation', reason);
  expect(asked.body.cancellation).toMatchObject({ by: 'buyer', reason: reason.reason });
  expect(await market.move(placed, 'freelancer', 'request-cancellation', reason)).toMatchObject({ status: 409 });
  for (const answer of ['accept-cancellation', 'decline-cancellation'])
    expect(await market.move(placed, 'buyer', answer)).toMatchObject({ status: 409 });
  expect(await market.move(placed, 'freelancer', 'withdraw-cancellation')).toMatchObject({ status: 409 });

  const declined = await market.move(placed, 'freelancer', 'decline-cancellation');
  expect(declined.body).toMatchObject({ status: 'in_progress', cancellation: null });
  expect(await market.waitingJobs('cancel_by_silence', placed.orderId)).toEqual([]);

  await market.move(placed, 'freelancer', 'request-cancellation', reason);
  const agreed = await market.move(placed, 'buyer', 'accept-cancellation');
  expect(agreed.body).toMatchObject({ status: 'cancelled', cancellation: null });
  await expectRefunded(placed, 8_400);
});

test('silence about a request cancels after 48 hours, and not before', async () => {
  const placed = await inStatus(market, 'in_progress');
  await market.move(placed, 'freelancer', 'request-cancellation', reason);
  const endsAt = (await market.order(placed)).cancellation?.endsAt ?? null;
  expect(new Date(endsAt ?? '').getTime() - market.clock.now().getTime()).toBe(48 * HOUR_MS);
  market.clock.advance(48 * HOUR_MS - 1);
  await runTimer(placed, 'cancel_by_silence', endsAt);
  await until(async () => {
    const waiting = await market.waitingJobs('cancel_by_silence', placed.orderId);
    return waiting.some(({ lastError }) => lastError?.includes('has not ended yet'));
  });
  market.clock.advance(1);
  await runTimer(placed, 'cancel_by_silence', endsAt);
  await market.untilStatus(placed, 'cancelled');
  await expectRefunded(placed, 8_400);
});

test('a request stops the review, which goes on with the time that was left', async () => {
  const placed = await inStatus(market, 'delivered');
  market.clock.advance(HOUR_MS);
  const asked = await market.move(placed, 'buyer', 'request-cancellation', reason);
  expect(asked.body.reviewEndsAt).toBeNull();
  expect(await market.waitingJobs('auto_complete', placed.orderId)).toEqual([]);
  market.clock.advance(HOUR_MS);
  const { body } = await market.move(placed, 'buyer', 'withdraw-cancellation');
  expect(new Date(body.reviewEndsAt ?? '').getTime() - market.clock.now().getTime()).toBe(71 * HOUR_MS);
  expect(await market.waitingJobs('auto_complete', placed.orderId)).toHaveLength(1);
});

test('the buyer extends the review once, and the timer with it', async () => {
  const placed = await inStatus(market, 'delivered');
  const before = await market.order(placed);
  const { body } = await market.move(placed, 'buyer', 'extend-review');
  expect(msBetween(before.reviewEndsAt, body.reviewEndsAt)).toBe(72 * HOUR_MS);
  expect(body.allowedActions).not.toContain('extend_review');
  expect(await market.move(placed, 'buyer', 'extend-review')).toMatchObject({ status: 409 });
  market.clock.set(new Date(before.reviewEndsAt ?? ''));
  await runTimer(placed, 'auto_complete', before.reviewEndsAt);
  await until(async () => (await market.waitingJobs('auto_complete', placed.orderId)).length === 1);
  expect((await market.order(placed)).status).toBe('delivered');
});

test('work a day late lets the buyer cancel alone', async () => {
  const placed = await inStatus(market, 'in_progress');
  const { veryLateAt, dueAt } = await market.order(placed);
  expect(msBetween(dueAt, veryLateAt)).toBe(24 * HOUR_MS);
  market.clock.set(new Date(veryLateAt ?? ''));
  expect(await market.move(placed, 'buyer', 'cancel-late')).toMatchObject({ status: 409 });
  market.clock.advance(1);
  expect(await market.move(placed, 'buyer', 'cancel-late')).toMatchObject({
    status: 200,
    body: { status: 'cancelled' },
  });
  await expectRefunded(placed, 8_400);
});

test('twenty answers at once have one winner, and one refund', async () => {
  const placed = await inStatus(market, 'in_progress');
  await market.move(placed, 'buyer', 'request-cancellation', reason);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      market.move(placed, 'freelancer', index % 2 ? 'accept-cancellation' : 'decline-cancellation'),
    ),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
});

function runTimer({ orderId }: Placed, job: string, endsAt: string | null | undefined): Promise<void> {
  return market.runJob(job, { orderId, endsAt });
}

/** Stripe gave back this much, nothing of the order is held, and the platform has no fee of it. */
async function expectRefunded(placed: Placed, amountMinor: number): Promise<void> {
  await until(async () => (await market.order(placed)).timeline.some(({ type }) => type === 'refunded'));
  const [refund] = await market.rows('select status, amount_minor::int as amount from refunds where order_id = $1', [
    placed.orderId,
  ]);
  expect(refund).toEqual({ status: 'succeeded', amount: amountMinor });
  expect(await market.balances()).toMatchObject({ [`order:${placed.orderId}`]: 0 });
}

function msBetween(from: string | null, to: string | null): number {
  return new Date(to ?? '').getTime() - new Date(from ?? '').getTime();
}

test('a move with an idempotency key is made once, and other input under the same key is refused', async () => {
  const placed = await inStatus(market, 'awaiting_requirements');
  const cancel = (body: object) =>
    market.request<{ status: string; code: string }>('POST', `/api/payment/orders/${placed.orderId}/cancel`, {
      as: placed.buyerId,
      body,
      headers: { 'idempotency-key': `cancel-${placed.orderId}` },
    });
  const answers = await Promise.all([cancel(reason), cancel(reason), cancel(reason)]);
  expect(answers.map(({ status, body }) => [status, body.status])).toEqual(Array(3).fill([200, 'cancelled']));
  const other = await cancel({ reason: 'Another reason under the same key.' });
  expect(other).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_CONFLICT' } });
  expect(await market.rows('select 1 from refunds where order_id = $1', [placed.orderId])).toHaveLength(1);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChildMarket } from '../testing/child-market.ts';
import { inStatus } from '../testing/in-status.ts';
import { type Market, type MarketActions, type Placed, startMarket } from '../testing/market.ts';
import { stripeOf } from '../testing/stripe-books.ts';

const DAY_MS = 86_400_000;
const folder = mkdtempSync(join(tmpdir(), 'timers-'));

/** A demo, so that Stripe goes by the same clock when it is moved. */
let market: Market;
beforeAll(async () => {
  market = await startMarket({ CLOCK_FILE: join(folder, 'clock') });
});
afterAll(async () => {
  await market.stop();
  rmSync(folder, { recursive: true });
});

test('what a chargeback stopped goes on with the time that was left, and its timer ends then', async () => {
  const placed = await inStatus(market, 'delivered');
  market.clock.advance(DAY_MS);
  const before = await market.order(placed);
  const { data } = await stripeOf(market).charges.list({ transfer_group: `order:${placed.orderId}` });
  const dispute = await market.sandbox.control.openDispute(data[0]?.id ?? '');
  await until(async () => (await market.order(placed)).frozenAt !== null);
  market.clock.advance(10 * DAY_MS);
  await until(async () => (await market.waitingJobs('auto_complete', placed.orderId)).length === 0);
  expect((await market.order(placed)).status).toBe('delivered');
  await market.sandbox.control.winDispute(dispute.id);
  await until(async () => (await market.order(placed)).frozenAt === null);
  const after = await market.order(placed);
  for (const end of ['reviewEndsAt', 'dueAt'] as const) {
    const stoodStillMs = Date.parse(after[end] ?? '') - Date.parse(before[end] ?? '');
    expect(stoodStillMs).toBeGreaterThanOrEqual(10 * DAY_MS);
    expect(stoodStillMs).toBeLessThan(10 * DAY_MS + 60_000);
  }
  market.clock.advance(DAY_MS);
  expect((await market.order(placed)).status).toBe('delivered');
  market.clock.advance(DAY_MS + 60_000);
  await market.untilStatus(placed, 'completed');
});

test.each(['submit', 'skip'] as const)('%s removes the timer of the questions', async (how) => {
  const placed = await inStatus(market, 'awaiting_requirements');
  expect(await market.waitingJobs('lapse_requirements', placed.orderId)).toHaveLength(1);
  const answers = placed.quote.requirements.map(({ id, type }) => ({
    requirementId: id,
    answer: type === 'file' ? '' : type === 'choice' ? 'Modern' : 'Tea.',
  }));
  const { status } =
    how === 'submit'
      ? await market.move(placed, 'buyer', 'submit-requirements', { answers: answers.slice(0, 2) })
      : await market.move(placed, 'freelancer', 'skip-requirements');
  expect(status).toBe(200);
  expect(await market.waitingJobs('lapse_requirements', placed.orderId)).toEqual([]);
});

test('silence about a cancellation and an acceptance at once: the order ends once, and so does its money', {
  timeout: 90_000,
}, async () => {
  for (let round = 0; round < 6; round += 1) {
    const placed = await inStatus(market, 'delivered');
    await market.move(placed, 'freelancer', 'request-cancellation', { reason: 'Our plans have changed.' });
    await market.rows('update orders set cancellation_ends_at = created_at where id = $1', [placed.orderId]);
    const silence = () => market.runJob('cancel_by_silence', { orderId: placed.orderId });
    if (round % 2 === 0) await silence();
    const [accepted] = await Promise.all([market.move(placed, 'buyer', 'accept'), silence()]);
    const { status } = await until(async () => {
      const order = await market.order(placed);
      return ['completed', 'cancelled'].includes(order.status) && order;
    });
    await until(async () => (await market.waitingJobs('cancel_by_silence', placed.orderId)).length === 0);
    expect(accepted.status).toBe(status === 'completed' ? 200 : 409);
    expect(await endsOf(market, placed)).toEqual(
      status === 'completed' ? { completions: 1, refunds: 0 } : { completions: 0, refunds: 1 },
    );
    expect((await market.order(placed)).status).toBe(status);
  }
});

test('a timer that waited while every process was killed ends once after the restart', {
  timeout: 120_000,
}, async () => {
  const killed = await startChildMarket({ REVIEW_PERIOD: 'PT6S' });
  try {
    const [child] = await killed.restart();
    const placed = await inStatus(killed, 'delivered');
    await child?.kill();
    await until(async () => {
      const [row] = await killed.rows<{ isOver: boolean }>(
        `select review_ends_at < now() and status = 'delivered' as "isOver" from orders where id = $1`,
        [placed.orderId],
      );
      return row?.isOver;
    });
    expect(await killed.waitingJobs('auto_complete', placed.orderId)).toHaveLength(1);
    await killed.restart({ count: 2 });
    await killed.untilStatus(placed, 'completed');
    const { timeline } = await killed.order(placed);
    expect(timeline.filter(({ type }) => type === 'auto_completed')).toHaveLength(1);
    expect(await endsOf(killed, placed)).toEqual({ completions: 1, refunds: 0 });
  } finally {
    await killed.stop();
  }
});

/** How often the order's money was released, and how often it was to go back. */
async function endsOf(at: Pick<MarketActions, 'rows'>, { orderId }: Placed) {
  const [row] = await at.rows(
    `select (select count(*)::int from ledger_transactions where order_id = $1 and business_key like '%:completed') as completions,
      (select count(*)::int from refunds where order_id = $1) as refunds`,
    [orderId],
  );
  return row;
}

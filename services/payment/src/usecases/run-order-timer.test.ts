import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inStatus } from '../testing/in-status.ts';
import { type Market, startMarket } from '../testing/market.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket({ REVIEW_PERIOD: 'PT2S' });
});
beforeEach(() => market.clock.set(new Date()));
afterAll(() => market.stop());

test('after the review period silence completes the order and releases its money', async () => {
  const placed = await inStatus(market, 'delivered');
  market.clock.advance(2_000);
  const order = await market.untilStatus(placed, 'completed');
  expect(order.timeline.slice(-2)).toMatchObject([
    { type: 'auto_completed', by: 'system' },
    { type: 'funds_released', by: 'system' },
  ]);
  expect(await market.balances()).toMatchObject({ [`order:${placed.orderId}`]: 0 });
});

test('a timer that fires too early by this clock waits', async () => {
  const placed = await inStatus(market, 'delivered');
  await until(async () => {
    const [job] = await market.waitingJobs('auto_complete', placed.orderId);
    return job?.lastError?.includes('has not ended yet');
  });
  expect((await market.order(placed)).status).toBe('delivered');
});

test('a timer of an earlier delivery, or of an order that moved on, does nothing', async () => {
  const placed = await inStatus(market, 'in_revision');
  await market.runJob('auto_complete', { orderId: placed.orderId, endsAt: '2026-01-01T00:00:00.000Z' });
  await until(async () => (await market.waitingJobs('auto_complete', placed.orderId)).length === 0);
  expect((await market.order(placed)).status).toBe('in_revision');
});

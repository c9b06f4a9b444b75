import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { currentProcess, releaseProcess } from '../domain/order-versions.ts';
import { inStatus } from '../testing/in-status.ts';
import { type Market, startMarket } from '../testing/market.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

test('an order under way keeps the process it began with when a new one is released', async () => {
  const old = await inStatus(market, 'delivered');
  const { version, edges, ...rest } = currentProcess();
  const takeBack = releaseProcess({
    ...rest,
    version: version + 1,
    timers: { ...rest.timers, review: { move: 'cancel_by_silence', by: 'timer' } },
    edges: edges.filter(({ move }) => move !== 'extend_review'),
  });
  onTestFinished(takeBack);
  const fresh = await inStatus(market, 'delivered');
  expect((await market.order(old)).allowedActions).toContain('extend_review');
  expect((await market.order(fresh)).allowedActions).not.toContain('extend_review');
  expect((await market.move(old, 'buyer', 'extend-review')).status).toBe(200);
  expect(await market.move(fresh, 'buyer', 'extend-review')).toMatchObject({
    status: 409,
    body: { code: 'ILLEGAL_TRANSITION', data: { status: 'delivered' } },
  });
  await market.rows('update orders set review_ends_at = created_at');
  for (const { orderId } of [old, fresh]) await market.runJob('auto_complete', { orderId });
  await market.untilStatus(old, 'completed');
  await market.untilStatus(fresh, 'cancelled');
});

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoClock } from '@craftlane/contracts/operator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectAccount, earningsOf } from '../testing/earnings.ts';
import { inStatus } from '../testing/in-status.ts';
import { type Market, startMarket } from '../testing/market.ts';

const folder = mkdtempSync(join(tmpdir(), 'demo-'));
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let market: Market;
beforeAll(async () => {
  market = await startMarket({ CLOCK_FILE: join(folder, 'clock'), CHECKOUT_EXPIRES_AFTER: 'PT2S' });
});
afterAll(async () => {
  await market.stop();
  rmSync(folder, { recursive: true });
});

const leap = (hours: number) =>
  market.request<DemoClock>('POST', '/api/payment/operator/clock/move', {
    as: randomUUID(),
    roles: ['operator'],
    body: { hours, reason: 'To show what silence does.' },
  });

test('one leap shows a whole life: silence completes, the earnings clear and are sent, each at its own instant', async () => {
  const placed = await inStatus(market, 'delivered');
  await connectAccount(market, placed);
  const { reviewEndsAt } = await market.order(placed);
  expect((await leap(20 * 24)).status).toBe(200);
  const order = await market.order(placed, 'freelancer');
  expect(order.status).toBe('completed');
  const completed = Date.parse(order.completedAt ?? '');
  expect(completed - Date.parse(reviewEndsAt ?? '')).toBeLessThan(5_000);
  expect(await earningsOf(market, placed)).toMatchObject([{ status: 'sent', sentMinor: 7_200 }]);
  const cleared = order.timeline.find(({ type }) => type === 'earnings_available');
  const clearedAfter = Date.parse(cleared?.at ?? '') - completed;
  expect(clearedAfter).toBeGreaterThanOrEqual(14 * DAY_MS);
  expect(clearedAfter).toBeLessThan(14 * DAY_MS + 5_000);
});

test('after a leap the time to pay of a new order ends by the moved clock', async () => {
  await leap(24);
  const placed = await market.place();
  await market.untilStatus(placed, 'expired');
});

test('a process that died after it had moved the clock leaves no timer behind', async () => {
  const placed = await inStatus(market, 'awaiting_requirements');
  market.clock.advance(15 * DAY_MS);
  await market.untilStatus(placed, 'cancelled');
});

test('two leaps at once move the clock by those that were let through', async () => {
  const before = market.clock.now().getTime();
  const answers = await Promise.all([leap(1), leap(1), leap(1)]);
  const done = answers.filter(({ status }) => status === 200).length;
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(3 - done);
  expect(Math.floor((market.clock.now().getTime() - before) / HOUR_MS)).toBe(done);
});

test('to who is no operator there is no clock', async () => {
  const stranger = { as: randomUUID(), body: { hours: 1, reason: 'To show what silence does.' } };
  expect((await market.request('POST', '/api/payment/operator/clock/move', stranger)).status).toBe(404);
});

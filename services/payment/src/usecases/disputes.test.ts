import { randomUUID } from 'node:crypto';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inStatus } from '../testing/in-status.ts';
import { type Market, type Placed, startMarket } from '../testing/market.ts';

const reason = 'Nothing like what we agreed on.';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

test('both sides and the operator read the dispute; every timer stops', async () => {
  const placed = await inStatus(market, 'delivered');
  const opened = await market.move(placed, 'freelancer', 'open-dispute', { reason });
  expect(opened.body).toMatchObject({ status: 'disputed', reviewEndsAt: null, allowedActions: ['add_evidence'] });
  expect(await market.waitingJobs('auto_complete', placed.orderId)).toEqual([]);
  await market.move(placed, 'buyer', 'add-evidence', { message: 'Here is what the brief said.' });
  const seen = await asOperator('GET', `/api/payment/orders/${placed.orderId}`);
  expect(seen.body).toMatchObject({ viewerRole: 'operator', allowedActions: ['resolve_dispute'], totalMinor: 8_400 });
  const timeline = (await market.order(placed)).timeline.slice(-2);
  expect(timeline).toMatchObject([
    { type: 'dispute_opened', by: 'freelancer', note: reason },
    { type: 'evidence_added', by: 'buyer', note: 'Here is what the brief said.' },
  ]);
});

test('operators list disputes, the oldest first', async () => {
  const placed = await inStatus(market, 'disputed');
  const { body } = await asOperator<{ items: { id: string; disputedAt: string }[] }>(
    'GET',
    '/api/payment/disputes?pageSize=48',
  );
  const dates = body.items.map(({ disputedAt }) => disputedAt);
  expect(dates).toEqual([...dates].sort());
  expect(body.items.map(({ id }) => id)).toContain(placed.orderId);
});

test.each([
  // Buyer fee 400 of 8,000, commission 800.
  { refundMinor: 0, status: 'completed', back: 0, clearing: 7_200, fees: 1_200 },
  { refundMinor: 2_000, status: 'completed', back: 2_100, clearing: 5_400, fees: 900 },
  { refundMinor: 3_333, status: 'completed', back: 3_500, clearing: 4_200, fees: 700 },
  { refundMinor: 8_000, status: 'cancelled', back: 8_400, clearing: 0, fees: 0 },
])('a decision to give back $refundMinor leaves every account right', async (split) => {
  const placed = await inStatus(market, 'disputed');
  const before = await market.balances();
  const decided = await resolve(placed, split.refundMinor);
  expect(decided).toMatchObject({ status: 200, body: { status: split.status, refundedMinor: split.refundMinor } });
  if (split.back > 0)
    await until(async () => (await market.order(placed)).timeline.some(({ type }) => type === 'refunded'));
  const after = await market.balances();
  const moved = (account: string) => (after[account] ?? 0) - (before[account] ?? 0);
  expect(after[`order:${placed.orderId}`]).toBe(0);
  expect(moved('stripe')).toBe(-split.back || 0);
  expect(after[`freelancer:${placed.quote.freelancerId}:clearing`] ?? 0).toBe(-split.clearing || 0);
  // The buyer's fee was the platform's since the payment.
  expect(moved('platform:fees')).toBe(400 - split.fees || 0);
  expect((await market.order(placed, 'freelancer')).earningsMinor).toBe(split.clearing);
});

test('a decision above the price of the work names the field, and nobody else decides', async () => {
  const placed = await inStatus(market, 'disputed');
  expect(await resolve(placed, 8_001)).toMatchObject({
    status: 422,
    body: { code: 'VALIDATION_FAILED', data: { fields: [{ path: 'refundMinor' }] } },
  });
  for (const person of ['buyer', 'freelancer'])
    expect(await market.move(placed, person, 'resolve-dispute', { refundMinor: 0, reason })).toMatchObject({
      status: 409,
    });
  expect((await market.order(placed)).status).toBe('disputed');
});

test('two decisions at once: one counts', async () => {
  const placed = await inStatus(market, 'disputed');
  const answers = await Promise.all([0, 8_000, 4_000, 1].map((refundMinor) => resolve(placed, refundMinor)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
});

function asOperator<Body>(method: 'GET' | 'POST', path: string, body?: object) {
  return market.request<Body>(method, path, { as: randomUUID(), roles: ['operator'], ...(body && { body }) });
}

function resolve({ orderId }: Placed, refundMinor: number) {
  return asOperator('POST', `/api/payment/orders/${orderId}/resolve-dispute`, {
    refundMinor,
    reason: 'The second half was never made.',
  });
}

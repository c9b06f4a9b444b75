import { randomUUID } from 'node:crypto';
import type { OrderStatus } from '@craftlane/contracts/payment';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inStatus } from '../testing/in-status.ts';
import { type Market, type Placed, startMarket } from '../testing/market.ts';

let market: Market;
const orders = new Map<OrderStatus, Placed>();
const statuses: OrderStatus[] = [
  'pending_payment',
  'expired',
  'awaiting_requirements',
  'in_progress',
  'delivered',
  'in_revision',
  'completed',
];
beforeAll(async () => {
  market = await startMarket();
  for (const status of statuses) orders.set(status, await inStatus(market, status));
});
afterAll(() => market.stop());

const moves = [
  { path: 'submit-requirements', by: 'buyer', from: ['awaiting_requirements'], body: { answers: [] } },
  { path: 'skip-requirements', by: 'freelancer', from: ['awaiting_requirements'], body: {} },
  { path: 'deliver', by: 'freelancer', from: ['in_progress', 'in_revision'], body: { message: 'Here it is.' } },
  { path: 'request-revision', by: 'buyer', from: ['delivered'], body: { message: 'Please make it a little greener.' } },
  { path: 'accept', by: 'buyer', from: ['delivered'], body: {} },
] as const;

describe.each(moves)('$path', ({ path, by, from, body }) => {
  test('is refused in every other status, naming it, and changes nothing', async () => {
    for (const [status, placed] of orders) {
      const isVisible = by === 'buyer' || !['pending_payment', 'expired'].includes(status);
      if (from.some((allowed) => allowed === status)) continue;
      const before = await market.order(placed);
      expect(await market.move(placed, by, path, body)).toMatchObject(
        isVisible
          ? { status: 409, body: { code: 'ILLEGAL_TRANSITION', data: { status } } }
          : { status: 404, body: { code: 'NOT_FOUND' } },
      );
      expect(await market.order(placed)).toEqual(before);
    }
  });

  test('is refused to the other person, naming the status', async () => {
    const [status] = from;
    const other = by === 'buyer' ? 'freelancer' : 'buyer';
    expect(await market.move(the(status), other, path, body)).toMatchObject({
      status: 409,
      body: { code: 'ILLEGAL_TRANSITION', data: { status } },
    });
  });

  test('by a stranger looks like a missing order', async () => {
    const placed = the(from[0]);
    const missing = { ...placed, orderId: randomUUID() };
    const answers = await Promise.all([
      market.move(placed, randomUUID(), path, body),
      market.move(missing, by, path, body),
      market.move({ ...placed, orderId: 'no-id' }, by, path, body),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
  });

  test('without signing in is refused', async () => {
    const answer = await market.request('POST', `/api/payment/orders/${the(from[0]).orderId}/${path}`, { body });
    expect(answer).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
  });

  test('with unknown fields is refused', async () => {
    expect(await market.move(the(from[0]), by, path, { ...body, tip: 1 })).toMatchObject({
      status: 422,
      body: { code: 'VALIDATION_FAILED' },
    });
  });
});

function the(status: OrderStatus): Placed {
  const placed = orders.get(status);
  if (!placed) throw new Error(`no order in ${status}`);
  return placed;
}

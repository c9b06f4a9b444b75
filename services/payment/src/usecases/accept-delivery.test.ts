import { afterAll, beforeAll, expect, test } from 'vitest';
import { inStatus } from '../testing/in-status.ts';
import { type Market, startMarket } from '../testing/market.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

test('accepting completes the order, releases its money to the cent and tells the fact', async () => {
  const placed = await inStatus(market, 'delivered');
  const { status, body } = await market.move(placed, 'buyer', 'accept');
  expect(status).toBe(200);
  expect(body).toMatchObject({ status: 'completed', allowedActions: ['tip'], reviewEndsAt: null });
  expect(body.timeline.slice(-2)).toMatchObject([
    { type: 'accepted', by: 'buyer' },
    { type: 'funds_released', by: 'system', amountMinor: 8_000 },
  ]);
  expect(await market.balances()).toEqual({
    stripe: 8_400,
    [`order:${placed.orderId}`]: 0,
    [`freelancer:${placed.quote.freelancerId}:clearing`]: -7_200,
    'platform:fees': -1_200,
  });
  const [event] = await market.events.waitFor('order.completed.v1');
  expect(event).toMatchObject({ aggregateId: placed.orderId, aggregateVersion: body.version });
  expect(await market.waitingJobs('auto_complete', placed.orderId)).toEqual([]);
});

test('accepting many times at once: one wins, the others are told the status, the money moves once', async () => {
  const placed = await inStatus(market, 'delivered');
  const answers = await Promise.all(Array.from({ length: 6 }, () => market.move(placed, 'buyer', 'accept')));
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
  for (const { status, body } of answers) {
    if (status === 409) expect(body).toMatchObject({ code: 'ILLEGAL_TRANSITION', data: { status: 'completed' } });
  }
  const key = `order:${placed.orderId}:completed`;
  expect(await market.rows('select 1 from ledger_transactions where business_key = $1', [key])).toHaveLength(1);
});

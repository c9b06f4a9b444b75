import { afterAll, beforeAll, expect, test } from 'vitest';
import { inStatus } from '../testing/in-status.ts';
import { type Market, startMarket } from '../testing/market.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

test('the freelancer starts without answers, once', async () => {
  const placed = await inStatus(market, 'awaiting_requirements');
  const { status, body } = await market.move(placed, 'freelancer', 'skip-requirements');
  expect(status).toBe(200);
  expect(body).toMatchObject({ status: 'in_progress', allowedActions: expect.arrayContaining(['deliver']) });
  expect(Date.parse(body.dueAt ?? '') - market.clock.now().getTime()).toBe(4 * 86_400_000);
  expect(body.timeline.at(-1)).toMatchObject({ type: 'requirements_skipped', by: 'freelancer' });
  expect(await market.move(placed, 'freelancer', 'skip-requirements')).toMatchObject({
    status: 409,
    body: { code: 'ILLEGAL_TRANSITION', data: { status: 'in_progress' } },
  });
});

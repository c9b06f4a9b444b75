import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operate } from '../testing/comparison.ts';
import { clearEarnings, earningsOf, owedReversal, reversalsOf } from '../testing/earnings.ts';
import { inStatus } from '../testing/in-status.ts';
import { type Market, startMarket } from '../testing/market.ts';

const reason = 'The freelancer has paid money in.';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

test('an operator has a failed reversal tried again, and what comes back pays the debt', async () => {
  const placed = await inStatus(market, 'completed');
  const { id } = await owedReversal(market, placed);
  const retry = () => operate(market, `reversals/${id}/retry`, reason);
  expect((await retry()).status).toBe(200);
  await until(async () => (await reversalsOf(market, placed))[0]?.attempt === 2);
  await until(async () => (await reversalsOf(market, placed))[0]?.status === 'failed');
  await market.sandbox.control.setFaults({ allowNegativeBalances: true });
  expect((await retry()).status).toBe(200);
  await until(async () => (await reversalsOf(market, placed))[0]?.status === 'succeeded');
  await market.sandbox.control.setFaults({});
  expect(await earningsOf(market, placed)).toMatchObject([{ reversedMinor: 3_600 }]);
  expect((await market.balances())[`freelancer:${placed.quote.freelancerId}:debt`]).toBe(0);
  const { timeline } = await market.order(placed, 'freelancer');
  expect(timeline.filter(({ note }) => note === reason)).toHaveLength(2);
  expect((await retry()).status).toBe(409);
});

test('what later earnings have paid is not asked back any more', async () => {
  const first = await inStatus(market, 'completed');
  const { id } = await owedReversal(market, first);
  const { freelancerId } = first.quote;
  await clearEarnings(market, await inStatus(market, 'completed', { freelancerId }));
  expect(await operate(market, `reversals/${id}/retry`, reason)).toMatchObject({ status: 409 });
});

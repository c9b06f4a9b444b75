import type { FailedPayout, OperatorQueues } from '@craftlane/contracts/operator';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { consoleAt, metricOf, operate } from '../testing/comparison.ts';
import { connectAccount, earningsOf, untilEarnings } from '../testing/earnings.ts';
import { inStatus } from '../testing/in-status.ts';
import { type Market, type Placed, startMarket } from '../testing/market.ts';
import { type StripeInBetween, startStripeInBetween } from '../testing/stripe-in-between.ts';

const forbidden = {
  method: 'POST',
  path: '/v1/transfers',
  status: 403,
  error: { type: 'invalid_request_error', message: 'The provided key does not have the required permissions.' },
};
const reason = 'The key has its permissions back.';

let market: Market;
let between: StripeInBetween;
beforeAll(async () => {
  between = await startStripeInBetween(() => market.sandbox.url);
  market = await startMarket({ STRIPE_API_BASE: between.url });
});
afterAll(async () => {
  await market.stop();
  await between.stop();
});

test('a transfer that Stripe neither makes nor refuses is seen after an hour, and tried again by an operator', async () => {
  const placed = await inStatus(market, 'completed');
  await connectAccount(market, placed);
  between.refuse([forbidden]);
  const earningId = await beginSending(placed);
  expect(await stuck()).toEqual([]);
  await market.rows("update earnings set sent_at = sent_at - interval '2 hours' where id = $1", [earningId]);
  expect(await stuck()).toMatchObject([{ id: earningId, kind: 'transfer', amountMinor: 7_200 }]);
  expect((await consoleAt<OperatorQueues>(market, 'queues')).payouts).toBe(1);
  expect(await metricOf(market, 'transfers_stuck')).toBe(1);
  between.refuse([]);
  expect((await operate(market, `transfers/${earningId}/retry`, reason)).status).toBe(200);
  await untilEarnings(market, placed, ({ status }) => status === 'sent');
  expect(await metricOf(market, 'transfers_stuck')).toBe(0);
});

test('a reversal that Stripe neither makes nor refuses is seen after an hour, and tried again by an operator', async () => {
  const placed = await inStatus(market, 'completed');
  await connectAccount(market, placed);
  await beginSending(placed);
  await untilEarnings(market, placed, ({ status }) => status === 'sent');
  between.refuse([forbidden]);
  await market.move(placed, 'freelancer', 'refund', { refundMinor: 4_000, reason: 'One picture was too dark.' });
  const query =
    "update transfer_reversals set created_at = created_at - interval '2 hours' where order_id = $1 returning id";
  const [reversal] = await market.rows<{ id: string }>(query, [placed.orderId]);
  expect(await stuck()).toMatchObject([{ id: reversal?.id, kind: 'reversal', amountMinor: 3_600 }]);
  expect(await metricOf(market, 'transfers_stuck')).toBe(1);
  between.refuse([]);
  expect((await operate(market, `reversals/${reversal?.id}/retry`, reason)).status).toBe(200);
  await untilEarnings(market, placed, ({ reversedMinor }) => reversedMinor === 3_600);
  expect(await stuck()).toEqual([]);
});

/** Makes the earning of an order clear; answers its id when Stripe is asked to send it. */
async function beginSending(placed: Placed): Promise<string> {
  await market.rows('update earnings set clears_at = created_at where order_id = $1', [placed.orderId]);
  const [earning] = await earningsOf(market, placed);
  await market.runJob('clear_earning', { earningId: earning?.id });
  await until(async () => (await earningsOf(market, placed)).some(({ sentMinor }) => sentMinor > 0));
  return earning?.id ?? '';
}

async function stuck(): Promise<FailedPayout[]> {
  return (await consoleAt<{ items: FailedPayout[] }>(market, 'payouts')).items;
}

import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { tickingClock } from '@craftlane/test-kit/clock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clearEarnings, connectAccount, reversalsOf, untilEarnings } from '../testing/earnings.ts';
import { inStatus } from '../testing/in-status.ts';
import { type Market, startMarket } from '../testing/market.ts';
import { booksOf, stripeOf } from '../testing/stripe-books.ts';

const DAY_MS = 86_400_000;

const reason = 'One picture was not as bright as promised.';

let market: Market;
const clock = tickingClock();
beforeAll(async () => {
  market = await startMarket({}, { clock });
});
afterAll(() => market.stop());

test('what two runs of a job send or bring back at once is done once, even when Stripe forgets its keys in between', async () => {
  const placed = await inStatus(market, 'disputed');
  await market.request('POST', `/api/payment/orders/${placed.orderId}/resolve-dispute`, {
    as: randomUUID(),
    roles: ['operator'],
    body: { refundMinor: 6_000, reason },
  });
  await connectAccount(market, placed);
  await slowly(
    '/v1/transfers',
    () => clearEarnings(market, placed),
    async () => {
      const [earning] = await untilEarnings(market, placed, ({ status }) => status === 'sending');
      await market.runJob('send_earning', { earningId: earning?.id });
    },
  );
  const { data: transfers } = await stripeOf(market).transfers.list({ transfer_group: `order:${placed.orderId}` });
  expect(transfers.map(({ amount }) => amount)).toEqual([1_800]);

  const id = transfers[0]?.id ?? '';
  await slowly(
    `/v1/transfers/${id}/reversals`,
    () => market.move(placed, 'freelancer', 'refund', { refundMinor: 500, reason }),
    async () => {
      const [reversal] = await reversalsOf(market, placed);
      await market.runJob('send_reversal', { reversalId: reversal?.id });
    },
  );
  expect((await stripeOf(market).transfers.retrieve(id)).amount_reversed).toBe(450);
});

test('what two runs give back at once goes back once', async () => {
  const placed = await inStatus(market, 'completed');
  await slowly(
    '/v1/refunds',
    () => market.move(placed, 'freelancer', 'refund', { refundMinor: 2_000, reason }),
    async () => {
      const query = 'select id from refunds where order_id = $1';
      const [refund] = await market.rows<{ id: string }>(query, [placed.orderId]);
      await market.runJob('send_refund', { refundId: refund?.id });
    },
  );
  expect((await booksOf(stripeOf(market), placed)).refunded).toBe(2_100);
});

/** Has Stripe asked by two runs that overlap, the second of which comes through a day after the first. */
async function slowly(path: string, first: () => Promise<unknown>, second: () => Promise<unknown>): Promise<void> {
  const once = { method: 'POST', path, when: 'before', times: 1 } as const;
  const delays = [1_000, 2_500].map((delayMs) => ({ ...once, delayMs }));
  await market.sandbox.control.setFaults({ delays });
  const begun = first();
  await delay(400);
  await second();
  await delay(1_400);
  clock.advance(2 * DAY_MS);
  await begun;
  await delay(2_500);
  await market.sandbox.control.setFaults({});
}

import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chargesOf, compareBooks, openDifferencesOf, operate } from '../testing/comparison.ts';
import { clearEarnings, connectAccount, earningsOf } from '../testing/earnings.ts';
import { inStatus } from '../testing/in-status.ts';
import { type Market, type Placed, startMarket } from '../testing/market.ts';
import { sandboxRows, stripeOf } from '../testing/stripe-books.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

test('a card that is declined before another pays is no difference', async () => {
  const placed = await market.place();
  await payCheckout(placed.checkoutUrl, { number: '4000 0000 0000 0002' });
  await market.pay(placed);
  expect((await chargesOf(market, placed)).map(({ paid }) => paid)).toEqual([true, false]);
  await compareBooks(market);
  expect(await openDifferencesOf(market, placed)).toEqual([]);
});

test('a refund that failed once and then went through is no difference, before and after', async () => {
  const placed = await cancelledWithFailingCard();
  await compareBooks(market);
  expect(await openDifferencesOf(market, placed)).toEqual([]);
  await market.sandbox.control.setFaults({ holdOutcomes: ['refund'] });
  const [refund] = await refundRows(placed);
  await operate(market, `refunds/${refund?.id}/retry`, 'The buyer has a new card now.');
  await until(async () => (await refundRows(placed))[0]?.status === 'succeeded');
  const attempts = await stripeOf(market).refunds.list({ payment_intent: await paymentOf(placed) });
  expect(attempts.data.map(({ status }) => status)).toEqual(['succeeded', 'failed']);
  await compareBooks(market);
  expect(await openDifferencesOf(market, placed)).toEqual([]);
  await market.sandbox.control.setFaults({});
});

test('a second refund and a second transfer under the name of one of ours are reported', async () => {
  const placed = await inStatus(market, 'completed');
  const destination = await connectAccount(market, placed);
  await market.move(placed, 'freelancer', 'refund', { refundMinor: 1_000, reason: 'One picture was too dark.' });
  await clearEarnings(market, placed);
  await until(async () => (await refundRows(placed))[0]?.status === 'succeeded');
  const [refund] = await refundRows(placed);
  const [earning] = await earningsOf(market, placed);
  const { orderId } = placed;
  const [charge] = await chargesOf(market, placed);
  const second = await stripeOf(market).refunds.create({
    charge: charge?.id ?? '',
    amount: refund?.amount ?? 0,
    metadata: { orderId, businessKey: `order:${orderId}:refund:${refund?.id}` },
  });
  const transfer = await stripeOf(market).transfers.create({
    amount: 100,
    currency: 'eur',
    destination,
    source_transaction: charge?.id ?? '',
    metadata: { orderId, businessKey: `order:${orderId}:earning:${earning?.id}` },
  });
  await compareBooks(market);
  const open = await openDifferencesOf(market, placed);
  expect(open.map(({ stripeId }) => stripeId).sort()).toEqual([second.id, transfer.id].sort());
  expect((await refundRows(placed))[0]).toMatchObject({ stripe: refund?.stripe, status: 'succeeded' });
});

test('what came back of an old transfer by hand is reported', async () => {
  const placed = await inStatus(market, 'completed');
  const account = await connectAccount(market, placed);
  await clearEarnings(market, placed);
  await compareBooks(market);
  const [transfer] = (await stripeOf(market).transfers.list({ destination: account })).data;
  const id = transfer?.id ?? '';
  await market.rows("update earnings set sent_at = sent_at - interval '9 days' where order_id = $1", [placed.orderId]);
  await sandboxRows(market, 'update transfers set created = created - 9 * 86400 where id = $1', [id]);
  await stripeOf(market).transfers.createReversal(id, { amount: 500 });
  await compareBooks(market);
  const open = await openDifferencesOf(market, placed);
  expect(open).toMatchObject([{ kind: 'transfer', stripeId: id, detail: expect.stringContaining('€5 came back') }]);
});

async function cancelledWithFailingCard(): Promise<Placed> {
  const placed = await market.place();
  await payCheckout(placed.checkoutUrl, { number: '4000 0000 0000 5126' });
  await market.untilStatus(placed, 'in_progress');
  await market.move(placed, 'buyer', 'request-cancellation', { reason: 'Our plans have changed.' });
  await market.move(placed, 'freelancer', 'accept-cancellation');
  await until(async () => (await refundRows(placed))[0]?.status === 'failed');
  return placed;
}

async function paymentOf(placed: Placed): Promise<string> {
  const [charge] = await chargesOf(market, placed);
  return String(charge?.payment_intent);
}

function refundRows({ orderId }: Placed) {
  return market.rows<{ id: string; status: string; amount: number; stripe: string | null }>(
    'select id, status, amount_minor::int as amount, stripe_refund_id as stripe from refunds where order_id = $1',
    [orderId],
  );
}

import { randomUUID } from 'node:crypto';
import type { Order, OrderViewer } from '@craftlane/contracts/payment';
import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clearEarnings, connectAccount } from '../testing/earnings.ts';
import { inStatus } from '../testing/in-status.ts';
import { type Market, type Placed, startMarket } from '../testing/market.ts';
import { checkTimeline } from '../testing/model/check-timeline.ts';
import { stripeOf } from '../testing/stripe-books.ts';

const reason = 'One picture was not as bright as promised.';

let market: Market;
beforeAll(async () => {
  market = await startMarket({ CHARGEBACK_LOSS_BEARER: 'freelancer' });
});
afterAll(() => market.stop());

test('each side reads its own fee, and what concerns the other alone it does not', async () => {
  const placed = await inStatus(market, 'completed');
  await connectAccount(market, placed);
  await clearEarnings(market, placed);
  await refund(placed, 4_000);
  await untilTold(placed, 'payout_reversed');
  await untilTold(placed, 'refunded');
  const forBoth = [
    ['payment_received', 8_000],
    ['funds_released', 8_000],
    ['refund_granted', 4_000],
    ['refunded', 4_000],
  ];
  const forBuyer = [
    ['buyer_fee_charged', 400],
    ['buyer_fee_returned', 200],
  ];
  const forFreelancer = [
    ['commission_charged', 800],
    ['earnings_available', 7_200],
    ['payout_sent', 7_200],
    ['earnings_taken', 3_600],
    ['commission_returned', 400],
    ['payout_reversed', 3_600],
  ];
  const [buyer, freelancer, operator] = [
    await amounts(placed, 'buyer'),
    await amounts(placed, 'freelancer'),
    await amounts(placed, 'operator'),
  ];
  expect(buyer).toEqual(expect.arrayContaining([...forBoth, ...forBuyer]));
  expect(freelancer).toEqual(expect.arrayContaining([...forBoth, ...forFreelancer]));
  expect(operator).toEqual(expect.arrayContaining([...forBoth, ...forBuyer, ...forFreelancer]));
  for (const line of forFreelancer) expect(buyer).not.toContainEqual(line);
  for (const line of forBuyer) expect(freelancer).not.toContainEqual(line);
  await checkTimeline(market, placed);
});

test('an extra and a tip stand there with the fee of the extra', async () => {
  const placed = await inStatus(market, 'in_progress');
  await market.move(placed, 'freelancer', 'propose-extra', { title: 'One more', priceMinor: 2_000, days: 1 });
  const { change } = await market.order(placed);
  await payBeside(placed, { extraRequestId: change?.id });
  await untilTold(placed, 'extra_added');
  await market.move(placed, 'freelancer', 'deliver', { message: 'The first version.' });
  await market.move(placed, 'buyer', 'accept');
  await payBeside(placed, { tipMinor: 500 });
  await untilTold(placed, 'tip_received');
  const buyer = await amounts(placed, 'buyer');
  expect(buyer.filter(([type]) => type === 'buyer_fee_charged').map(([, minor]) => minor)).toEqual([400, 100]);
  await checkTimeline(market, placed);
});

test('what Stripe refuses is told the freelancer once, and so is what is kept of later earnings', async () => {
  const first = await inStatus(market, 'completed');
  const account = await connectAccount(market, first, { paysOut: true });
  await clearEarnings(market, first);
  await until(async () => (await stripeOf(market).payouts.list({}, { stripeAccount: account })).data.length > 0);
  await refund(first, 4_000);
  await untilTold(first, 'payout_reversal_refused');
  await checkTimeline(market, first);

  const second = await inStatus(market, 'completed', { freelancerId: first.quote.freelancerId });
  await market.sandbox.control.setAccountState(account, 'rejected');
  const [refused] = await clearEarnings(market, second);
  expect(refused).toMatchObject({ status: 'available', withheldMinor: 3_600 });
  await market.runJob('send_earning', { earningId: refused?.id });
  await until(async () => (await market.waitingJobs('send_earning', refused?.id ?? '')).length === 0);
  const told = await amounts(second, 'freelancer');
  expect(told).toEqual(
    expect.arrayContaining([
      ['earnings_withheld', 3_600],
      ['payout_refused', 3_600],
    ]),
  );
  expect(told.filter(([type]) => type === 'payout_refused')).toHaveLength(1);
  expect((await amounts(second, 'buyer')).map(([type]) => type)).not.toContain('payout_refused');
  await checkTimeline(market, second);
});

test('why an operator has earnings sent again is not for the buyer to read', async () => {
  const placed = await inStatus(market, 'completed');
  const [earning] = await clearEarnings(market, placed);
  const note = 'The account of the freelancer is complete now.';
  const { status } = await market.request('POST', `/api/payment/operator/transfers/${earning?.id}/retry`, {
    ...operator,
    body: { reason: note },
  });
  expect(status).toBe(200);
  const reads = async (viewer: OrderViewer) =>
    (await seenBy(placed, viewer)).timeline.some((line) => line.note === note);
  expect([await reads('buyer'), await reads('freelancer'), await reads('operator')]).toEqual([false, true, true]);
});

test('a chargeback lost after the release says what the freelancer bears, and operators what is lost', async () => {
  const placed = await inStatus(market, 'completed');
  await connectAccount(market, placed);
  await clearEarnings(market, placed);
  await lose(placed);
  await untilTold(placed, 'payout_reversed');
  expect(await amounts(placed, 'freelancer')).toContainEqual(['earnings_taken', 7_200]);
  expect(await amounts(placed, 'operator')).toContainEqual(['loss_borne', 1_200]);
  expect((await amounts(placed, 'freelancer')).map(([type]) => type)).not.toContain('loss_borne');
  await checkTimeline(market, placed);
});

test('a refund that a lost chargeback made moot does not stay on its way', async () => {
  const placed = await inStatus(market, 'completed');
  await market.sandbox.control.setFaults({
    drops: [{ method: 'POST', path: '/v1/refunds', when: 'before', times: 1_000 }],
  });
  await refund(placed, 4_000);
  await lose(placed);
  await untilTold(placed, 'chargeback_lost');
  await market.sandbox.control.setFaults({});
  expect(await amounts(placed, 'buyer')).toContainEqual(['refund_voided', 4_000]);
  await checkTimeline(market, placed);
});

const operator = { as: randomUUID(), roles: ['operator'] };

async function seenBy(placed: Placed, viewer: OrderViewer): Promise<Order> {
  if (viewer !== 'operator') return market.order(placed, viewer);
  return (await market.request<Order>('GET', `/api/payment/orders/${placed.orderId}`, operator)).body;
}

/** The lines about money that somebody reads, with their amounts. */
async function amounts(placed: Placed, viewer: OrderViewer) {
  const { timeline } = await seenBy(placed, viewer);
  return timeline.filter(({ amountMinor }) => amountMinor !== null).map(({ type, amountMinor }) => [type, amountMinor]);
}

async function untilTold(placed: Placed, type: string): Promise<void> {
  await until(async () => (await seenBy(placed, 'operator')).timeline.some((line) => line.type === type));
}

async function refund(placed: Placed, refundMinor: number): Promise<void> {
  const { status } = await market.move(placed, 'freelancer', 'refund', { refundMinor, reason });
  expect(status).toBe(200);
}

async function payBeside(placed: Placed, what: object): Promise<void> {
  const { body } = await market.request<{ checkoutUrl: string }>('POST', '/api/payment/checkout', {
    as: placed.buyerId,
    body: { orderId: placed.orderId, ...what },
  });
  await payCheckout(body.checkoutUrl);
}

async function lose(placed: Placed): Promise<void> {
  const { data } = await stripeOf(market).charges.list({ transfer_group: `order:${placed.orderId}` });
  const { id } = await market.sandbox.control.openDispute(data[0]?.id ?? '');
  await until(async () => (await market.order(placed)).frozenAt !== null);
  await market.sandbox.control.loseDispute(id);
  await untilTold(placed, 'chargeback_lost');
}

import { randomUUID } from 'node:crypto';
import type { Order } from '@craftlane/contracts/payment';
import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inStatus } from '../testing/in-status.ts';
import { type CheckoutBody, type Market, type Placed, startMarket } from '../testing/market.ts';

const extra = { title: 'A second picture', priceMinor: 2_000, days: 2 };
const more = { days: 3, reason: 'The brief has grown since Monday.' };
const DAY_MS = 86_400_000;

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

test('an extra is part of the order once the buyer has paid it: price, fees and time', async () => {
  const placed = await inStatus(market, 'in_progress');
  const before = await market.order(placed);
  const proposed = await propose(placed);
  expect(proposed.change).toMatchObject({ kind: 'extra', by: 'freelancer', priceMinor: 2_000, buyerFeeMinor: null });
  const seen = await market.order(placed);
  expect(seen).toMatchObject({ change: { buyerFeeMinor: 100 }, extrasMinor: 0 });
  expect(seen.allowedActions).toContain('pay_extra');
  const first = await checkout(placed, { orderId: placed.orderId, extraRequestId: seen.change?.id });
  const again = await checkout(placed, { orderId: placed.orderId, extraRequestId: seen.change?.id });
  expect(again.body.checkoutUrl).toBe(first.body.checkoutUrl);
  await payCheckout(first.body.checkoutUrl);

  const order = await until(async () => {
    const current = await market.order(placed);
    return current.change === null && current;
  });
  expect(order).toMatchObject({
    status: 'in_progress',
    extrasMinor: 2_000,
    buyerFeeMinor: 500,
    totalMinor: 10_500,
    extras: [{ title: 'A second picture', priceMinor: 2_000, extraDays: 2 }],
  });
  expect(msBetween(before.dueAt, order.dueAt)).toBe(2 * DAY_MS);
  expect(order.timeline.slice(-3)).toMatchObject([
    { type: 'extra_proposed', by: 'freelancer', amountMinor: 2_000 },
    { type: 'extra_added', by: 'system', amountMinor: 2_000 },
    { type: 'buyer_fee_charged', by: 'system', amountMinor: 100 },
  ]);
  expect(await market.balances()).toMatchObject({ [`order:${placed.orderId}`]: -10_000 });

  await market.move(placed, 'freelancer', 'deliver', { message: 'Both pictures.' });
  await market.move(placed, 'buyer', 'accept');
  expect(await market.balances()).toMatchObject({
    [`order:${placed.orderId}`]: 0,
    [`freelancer:${placed.quote.freelancerId}:clearing`]: -9_000,
  });
});

test('what goes back of an order with an extra goes back of both payments', async () => {
  const placed = await inStatus(market, 'in_progress');
  await addExtra(placed);
  const before = (await market.balances()).stripe ?? 0;
  await market.move(placed, 'buyer', 'open-dispute', { reason: 'Nothing came for two weeks.' });
  await market.request('POST', `/api/payment/orders/${placed.orderId}/resolve-dispute`, {
    as: randomUUID(),
    roles: ['operator'],
    body: { refundMinor: 9_000, reason: 'Nearly all of it is missing.' },
  });
  await until(async () => (await refundsOf(placed)).every(({ status }) => status === 'succeeded'));
  // 9,000 of the work and nine tenths of the fee of 500.
  expect((await refundsOf(placed)).map(({ amount }) => amount)).toEqual([8_400, 1_050]);
  const balances = await market.balances();
  expect(balances.stripe).toBe(before - 9_450);
  expect(balances[`order:${placed.orderId}`]).toBe(0);
  const shown = (await market.order(placed)).timeline.filter(({ type }) => type === 'refunded');
  expect(shown.map(({ amountMinor }) => amountMinor).sort()).toEqual([600, 8_400]);
});

test('money for an extra that was withdrawn goes back', async () => {
  const placed = await inStatus(market, 'in_progress');
  const { change } = await propose(placed);
  const { body } = await checkout(placed, { orderId: placed.orderId, extraRequestId: change?.id });
  await market.move(placed, 'freelancer', 'withdraw-change');
  await payCheckout(body.checkoutUrl);
  await until(async () => (await market.order(placed)).timeline.some(({ type }) => type === 'late_payment_refunded'));
  expect(await market.order(placed)).toMatchObject({ extrasMinor: 0, extras: [], status: 'in_progress' });
  expect(await market.balances()).toMatchObject({ [`order:${placed.orderId}`]: -8_000 });
});

test('more time is agreed by the other side, and one change waits at a time', async () => {
  const placed = await inStatus(market, 'in_progress');
  const { dueAt } = await market.order(placed);
  await market.move(placed, 'buyer', 'propose-deadline', more);
  expect(await market.move(placed, 'freelancer', 'propose-extra', extra)).toMatchObject({ status: 409 });
  expect(await market.move(placed, 'buyer', 'accept-change')).toMatchObject({ status: 409 });
  const { body } = await market.move(placed, 'freelancer', 'accept-change');
  expect(msBetween(dueAt, body.dueAt)).toBe(3 * DAY_MS);
  expect(body.change).toBeNull();
  await propose(placed);
  expect(await market.move(placed, 'buyer', 'accept-change')).toMatchObject({ status: 409 });
  expect(await market.move(placed, 'buyer', 'decline-change')).toMatchObject({ status: 200, body: { change: null } });
});

test('the end of an order ends what was proposed', async () => {
  const placed = await inStatus(market, 'in_progress');
  const { change } = await propose(placed);
  await market.move(placed, 'buyer', 'open-dispute', { reason: 'This is not what we agreed on.' });
  expect((await market.order(placed)).change).toBeNull();
  expect(await checkout(placed, { orderId: placed.orderId, extraRequestId: change?.id })).toMatchObject({
    status: 409,
  });
});

test('a tip goes to the freelancer whole, also a second one', async () => {
  const placed = await inStatus(market, 'completed');
  const key = randomUUID();
  const first = await checkout(placed, { orderId: placed.orderId, tipMinor: 700 }, key);
  const same = await checkout(placed, { orderId: placed.orderId, tipMinor: 700 }, key);
  expect(same.body.checkoutUrl).toBe(first.body.checkoutUrl);
  expect(await checkout(placed, { orderId: placed.orderId, tipMinor: 900 }, key)).toMatchObject({
    status: 409,
    body: { code: 'IDEMPOTENCY_CONFLICT' },
  });
  const second = await checkout(placed, { orderId: placed.orderId, tipMinor: 300 });
  for (const { body } of [first, second]) await payCheckout(body.checkoutUrl);
  const order = await until(async () => {
    const current = await market.order(placed, 'freelancer');
    return current.tipsMinor === 1_000 && current;
  });
  expect(order.earningsMinor).toBe(8_200);
  expect(await market.balances()).toMatchObject({
    [`freelancer:${placed.quote.freelancerId}:clearing`]: -8_200,
    [`order:${placed.orderId}`]: 0,
  });
});

test('a tip before the end, by the freelancer, or of a stranger’s order is refused', async () => {
  const placed = await inStatus(market, 'in_progress');
  const tip = { orderId: placed.orderId, tipMinor: 500 };
  expect(await checkout(placed, tip)).toMatchObject({ status: 409, body: { data: { status: 'in_progress' } } });
  const done = await inStatus(market, 'completed');
  expect(
    await checkout({ ...done, buyerId: done.quote.freelancerId }, { ...tip, orderId: done.orderId }),
  ).toMatchObject({
    status: 409,
  });
  expect(await checkout({ ...done, buyerId: randomUUID() }, { ...tip, orderId: done.orderId })).toMatchObject({
    status: 404,
  });
});

test('a checkout is of exactly one thing, and every field that does not belong is named', async () => {
  const placed = await inStatus(market, 'in_progress');
  const fields = async (body: object) => {
    const answer = await market.request<{ data: { fields: { path: string }[] } }>('POST', '/api/payment/checkout', {
      as: placed.buyerId,
      body,
    });
    expect(answer.status).toBe(422);
    return answer.body.data.fields.map(({ path }) => path).sort();
  };
  const { orderId } = placed;
  expect(await fields({})).toEqual(['gigId', 'packageTier']);
  expect(await fields({ orderId })).toEqual(['tipMinor']);
  expect(await fields({ orderId, tipMinor: 500, extraRequestId: randomUUID() })).toEqual(['tipMinor']);
  expect(await fields({ gigId: placed.quote.gigId, packageTier: 'basic', tipMinor: 500 })).toEqual(['tipMinor']);
});

function checkout({ buyerId }: Pick<Placed, 'buyerId'>, body: object, key?: string) {
  return market.request<CheckoutBody>('POST', '/api/payment/checkout', {
    as: buyerId,
    body,
    ...(key && { headers: { 'idempotency-key': key } }),
  });
}

async function propose(placed: Placed): Promise<Order> {
  const { status, body } = await market.move(placed, 'freelancer', 'propose-extra', extra);
  expect(status).toBe(200);
  return body;
}

async function addExtra(placed: Placed): Promise<void> {
  const { change } = await propose(placed);
  const { body } = await checkout(placed, { orderId: placed.orderId, extraRequestId: change?.id });
  await payCheckout(body.checkoutUrl);
  await until(async () => (await market.order(placed)).extrasMinor > 0);
}

function refundsOf({ orderId }: Placed) {
  return market.rows<{ status: string; amount: number }>(
    'select status, amount_minor::int as amount from refunds where order_id = $1 order by id',
    [orderId],
  );
}

function msBetween(from: string | null, to: string | null): number {
  return new Date(to ?? '').getTime() - new Date(from ?? '').getTime();
}

import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChildMarket, startChildMarket } from '../testing/child-market.ts';
import { earningsOf } from '../testing/earnings.ts';
import { inStatus } from '../testing/in-status.ts';
import type { CheckoutBody, Placed } from '../testing/market.ts';
import { refundsOf } from '../testing/money-at-stripe.ts';
import {
  ask,
  entriesOf,
  expectOneWinner,
  insist,
  many,
  meet,
  PATIENCE,
  ROUNDS,
  restsRight,
  tell,
} from '../testing/races.ts';
import { stripeOf } from '../testing/stripe-books.ts';

const reason = 'Our plans have changed since Monday.';

let market: ChildMarket;
beforeAll(async () => {
  market = await startChildMarket();
  await market.restart({ count: 2 });
}, 60_000);
afterAll(() => market.stop());

test('a payment is booked once, although Stripe tells both processes a hundred times while the buyer returns and resumes', async () => {
  const placed = await market.place();
  market.mail.hold(true);
  await payCheckout(placed.checkoutUrl);
  const { body } = await until(() =>
    market.mail.letters.find(
      ({ type, body }) => type === 'checkout.session.completed' && body.includes(placed.orderId),
    ),
  );
  market.mail.hold(false);
  const [, returned, resumed] = await Promise.all([
    Promise.all(many(() => tell(market, body))),
    Promise.all(many(() => until(() => market.order(placed), PATIENCE))),
    Promise.all(many(() => insist(() => resume(placed)))),
  ]);
  for (const { status } of returned) expect(['pending_payment', 'in_progress']).toContain(status);
  for (const { status, body } of resumed.filter((answer) => answer.status !== 409))
    expect({ status, checkoutUrl: body.checkoutUrl }).toEqual({ status: 200, checkoutUrl: placed.checkoutUrl });
  const { timeline } = await market.untilStatus(placed, 'in_progress');
  expect(timeline.filter(({ type }) => type === 'payment_received')).toHaveLength(1);
  expect(await entriesOf(market, placed, 'paid')).toBe(1);
  const { data } = await stripeOf(market).checkout.sessions.list({ limit: 100 });
  expect(data.filter(({ metadata }) => metadata?.orderId === placed.orderId)).toHaveLength(1);
  await restsRight(market, placed, 8_000);
}, 180_000);

test('of a hundred acceptances one releases the money', async () => {
  const placed = await inStatus(market, 'delivered');
  expectOneWinner(await Promise.all(many(() => ask(market, placed, 'buyer', 'accept'))));
  expect(await entriesOf(market, placed, 'completed')).toBe(1);
  await isReleased(placed);
}, 180_000);

test('accepting and an operator’s cancellation at once: the money goes the way of the one that won', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const placed = await inStatus(market, 'delivered');
    const winner = await meet(market, round, {
      accept: () => ask(market, placed, 'buyer', 'accept'),
      cancel: () => ask(market, placed, 'operator', 'cancel', { reason }),
    });
    await (winner === 'accept' ? isReleased(placed) : isReturned(placed));
  }
}, 300_000);

test('the freelancer agrees to cancel while the buyer takes it back: a refund, or an order that goes on', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const placed = await inStatus(market, 'in_progress');
    await market.move(placed, 'buyer', 'request-cancellation', { reason });
    const winner = await meet(market, round, {
      agree: () => ask(market, placed, 'freelancer', 'accept-cancellation'),
      withdraw: () => ask(market, placed, 'buyer', 'withdraw-cancellation'),
    });
    if (winner === 'agree') await isReturned(placed);
    else {
      expect((await market.order(placed)).status).toBe('in_progress');
      expect(await refundsDue(placed)).toEqual([]);
      await restsRight(market, placed, 8_000);
    }
  }
}, 300_000);

test('the freelancer agrees to cancel while the buyer cancels alone, because it is very late: one cancellation, one refund', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const placed = await inStatus(market, 'in_progress');
    await market.rows("update orders set due_at = now() - interval '3 days' where id = $1", [placed.orderId]);
    await market.move(placed, 'buyer', 'request-cancellation', { reason });
    const winner = await meet(market, round, {
      cancellation_accepted: () => ask(market, placed, 'freelancer', 'accept-cancellation'),
      cancelled_late: () => ask(market, placed, 'buyer', 'cancel-late'),
    });
    await isReturned(placed);
    const said = (await market.order(placed)).timeline.map(({ type }) => type);
    expect(said.filter((type) => ['cancellation_accepted', 'cancelled_late'].includes(type))).toEqual([winner]);
  }
}, 300_000);

test('both sides agree while an operator cancels: one cancellation, one refund', async () => {
  const placed = await inStatus(market, 'in_progress');
  await market.move(placed, 'buyer', 'request-cancellation', { reason });
  await meet(market, 0, {
    agree: () => ask(market, placed, 'freelancer', 'accept-cancellation'),
    cancel: () => ask(market, placed, 'operator', 'cancel', { reason }),
  });
  await isReturned(placed);
}, 180_000);

function resume({ orderId, buyerId }: Placed) {
  return market.request<CheckoutBody>('POST', `/api/payment/orders/${orderId}/checkout`, { as: buyerId });
}

async function isReleased(placed: Placed): Promise<void> {
  expect((await market.order(placed)).status).toBe('completed');
  expect((await earningsOf(market, placed)).map(({ amountMinor }) => amountMinor)).toEqual([7_200]);
  expect(await refundsDue(placed)).toEqual([]);
  await restsRight(market, placed);
}

async function isReturned(placed: Placed): Promise<void> {
  expect((await market.order(placed)).status).toBe('cancelled');
  expect(await earningsOf(market, placed)).toEqual([]);
  expect(await refundsDue(placed)).toEqual([8_400]);
  // Ledger and Stripe agree before it, too.
  await until(async () => (await refundsOf(market, placed)).length > 0, PATIENCE);
  await restsRight(market, placed);
  expect((await refundsOf(market, placed)).map(({ amount }) => amount)).toEqual([8_400]);
}

/** What is to go back of the order, whether Stripe was asked or not. */
async function refundsDue({ orderId }: Placed): Promise<number[]> {
  const query = 'select amount_minor::int as minor from refunds where order_id = $1';
  return (await market.rows<{ minor: number }>(query, [orderId])).map(({ minor }) => minor);
}

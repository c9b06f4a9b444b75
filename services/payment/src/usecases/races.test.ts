import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChildMarket, startChildMarket } from '../testing/child-market.ts';
import { connectAccount, earningsOf } from '../testing/earnings.ts';
import { inStatus } from '../testing/in-status.ts';
import type { Placed } from '../testing/market.ts';
import { booksOf, ledgerOf, stripeOf } from '../testing/stripe-books.ts';

/** How many ask at once; half of them each of the two processes. */
const MANY = 100;
const text = 'Our plans have changed since Monday.';

let market: ChildMarket;
beforeAll(async () => {
  market = await startChildMarket();
  await market.restart({ count: 2 });
}, 60_000);
afterAll(() => market.stop());

test('a payment that Stripe tells of a hundred times is booked once', async () => {
  const placed = await market.place();
  market.mail.hold(true);
  await payCheckout(placed.checkoutUrl);
  const completed = await until(() =>
    market.mail.letters.find(
      ({ type, body }) => type === 'checkout.session.completed' && body.includes(placed.orderId),
    ),
  );
  market.mail.hold(false);
  const answers = await Promise.all(many(() => market.mail.send(completed.body)));
  expect(new Set(answers)).toEqual(new Set([200]));
  await market.untilStatus(placed, 'in_progress');
  expect(await entriesOf(placed, 'paid')).toBe(1);
});

test('of a hundred acceptances one releases the money', async () => {
  const placed = await inStatus(market, 'delivered');
  const answers = await Promise.all(many(() => market.move(placed, 'buyer', 'accept')));
  expectOneWinner(answers);
  expect(await entriesOf(placed, 'completed')).toBe(1);
  expect(await earningsOf(market, placed)).toHaveLength(1);
});

test('accepting and an operator’s cancellation at once: the money goes one way', async () => {
  const placed = await inStatus(market, 'delivered');
  const cancelling = () =>
    market.request('POST', `/api/payment/orders/${placed.orderId}/cancel`, {
      as: '01930000-0000-7000-8000-00000000000a',
      roles: ['operator'],
      body: { reason: text },
    });
  const answers = await Promise.all(
    many((index) => (index % 2 === 0 ? market.move(placed, 'buyer', 'accept') : cancelling())),
  );
  expectOneWinner(answers);
  await restsRight(placed);
});

test('both sides agree to cancel at once, a hundred times: one cancellation, one refund', async () => {
  const placed = await inStatus(market, 'in_progress');
  await market.move(placed, 'buyer', 'request-cancellation', { reason: text });
  const answers = await Promise.all(
    many((index) =>
      index % 2 === 0
        ? market.move(placed, 'freelancer', 'accept-cancellation')
        : market.request('POST', `/api/payment/orders/${placed.orderId}/cancel`, {
            as: '01930000-0000-7000-8000-00000000000a',
            roles: ['operator'],
            body: { reason: text },
          }),
    ),
  );
  expectOneWinner(answers);
  await until(async () => (await booksOf(stripeOf(market), placed)).refunded === 8_400);
  await restsRight(placed);
});

test('a hundred refunds of a tenth each give back no more than there is', async () => {
  const placed = await inStatus(market, 'completed');
  const answers = await Promise.all(
    many(() => market.move(placed, 'freelancer', 'refund', { refundMinor: 800, reason: text })),
  );
  const codes = answers.map(({ status }) => status);
  expect(codes.filter((status) => status === 200)).toHaveLength(10);
  expect(new Set(codes)).toEqual(new Set([200, 409]));
  await until(async () => (await booksOf(stripeOf(market), placed)).refunded === 8_400);
  await restsRight(placed);
}, 60_000);

test('a transfer and a chargeback at once: the money is sent or frozen, and no balance is below zero', async () => {
  for (let round = 0; round < 4; round += 1) {
    const placed = await inStatus(market, 'completed');
    await connectAccount(market, placed);
    const { data } = await stripeOf(market).charges.list({ transfer_group: `order:${placed.orderId}` });
    await market.rows('update earnings set clears_at = created_at where order_id = $1', [placed.orderId]);
    const [earning] = await earningsOf(market, placed);
    const [dispute] = await Promise.all([
      market.sandbox.control.openDispute(data[0]?.id ?? ''),
      ...many(() => market.runJob('clear_earning', { earningId: earning?.id }), 25),
    ]);
    await until(async () => (await market.order(placed)).frozenAt !== null);
    await market.sandbox.control.loseDispute(dispute.id);
    await until(async () => (await earningsOf(market, placed)).every(({ status }) => status === 'sent'));
    await restsRight(placed, 8_400);
  }
}, 90_000);

function many<Result>(ask: (index: number) => Result, count = MANY): Result[] {
  return Array.from({ length: count }, (_, index) => ask(index));
}

/** One is answered, everybody else is told plainly that it is too late. */
function expectOneWinner(answers: readonly { status: number; body: unknown }[]): void {
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const { status, body } of answers.filter((answer) => answer.status !== 200))
    expect({ status, body }).toMatchObject({ status: 409, body: { code: 'ILLEGAL_TRANSITION' } });
}

/** Ledger and Stripe say the same of the order's money, and nobody has less than nothing. */
async function restsRight(placed: Placed, keptByBank = 0): Promise<void> {
  const stripe = stripeOf(market);
  await until(async () => {
    const { paid, refunded } = await booksOf(stripe, placed);
    const { data } = await stripe.transfers.list({ transfer_group: `order:${placed.orderId}` });
    const sent = data.reduce((sum, each) => sum + each.amount - each.amount_reversed, 0);
    return (await ledgerOf(market, placed)) === paid - refunded - sent - keptByBank;
  });
  const balances = await market.balances();
  const { freelancerId } = placed.quote;
  for (const name of ['clearing', 'available'])
    expect(balances[`freelancer:${freelancerId}:${name}`] ?? 0).toBeLessThanOrEqual(0);
  expect(balances[`order:${placed.orderId}`] ?? 0).toBe(0);
}

async function entriesOf({ orderId }: Placed, fact: string): Promise<number> {
  const key = `order:${orderId}:${fact}`;
  return (await market.rows('select 1 from ledger_transactions where business_key = $1', [key])).length;
}

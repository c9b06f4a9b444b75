import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Market, startMarket } from '../testing/market.ts';
import { ledgerOf, stripeOf } from '../testing/stripe-books.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

const fetchedUntil = () => market.rows<{ fetched_until: Date }>('select fetched_until from stripe_cursors');

test('a payment whose webhook never came is fetched and booked once, however often the job runs', async () => {
  const placed = await market.place();
  market.mail.hold(true);
  await payCheckout(placed.checkoutUrl);
  await market.runJob('reconcile_stripe');
  await market.untilStatus(placed, 'in_progress');
  const [first] = await until(async () => {
    const rows = await fetchedUntil();
    return rows.length > 0 && rows;
  });
  market.clock.advance(1_000);
  await market.runJob('reconcile_stripe');
  await until(async () => (await fetchedUntil())[0]?.fetched_until.getTime() !== first?.fetched_until.getTime());
  expect(await market.rows('select 1 from stripe_events')).toHaveLength(1);
  expect(await market.rows('select 1 from ledger_transactions')).toHaveLength(2);
});

test('events that Stripe never sent are found: payments, and the end of a checkout', async () => {
  await market.sandbox.control.setFaults({ withholdWebhooks: true });
  const [paid, ended, waiting] = [await market.place(), await market.place(), await market.place()];
  await payCheckout(paid.checkoutUrl);
  await stripeOf(market).checkout.sessions.expire(ended.sessionId);
  const known = market.mail.letters.length;
  await market.runJob('reconcile_stripe');
  await market.untilStatus(paid, 'in_progress');
  await market.untilStatus(ended, 'expired');
  expect((await market.order(waiting)).status).toBe('pending_payment');
  expect(market.mail.letters).toHaveLength(known);
  expect(await ledgerOf(market, paid)).toBe(8_400);
  expect(await ledgerOf(market, ended)).toBe(0);
});

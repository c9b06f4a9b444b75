import { randomUUID } from 'node:crypto';
import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Market, startMarket } from '../testing/market.ts';

let market: Market;
/** The same where checkouts end after a second. */
let hastyMarket: Market;
beforeAll(async () => {
  [market, hastyMarket] = await Promise.all([startMarket(), startMarket({ CHECKOUT_EXPIRES_AFTER: 'PT1S' })]);
});
beforeEach(() => {
  market.mail.hold(false);
  hastyMarket.clock.set(new Date());
});
afterAll(() => Promise.all([market.stop(), hastyMarket.stop()]));

test('an unpaid order expires by itself when its time is over, and its page is closed', async () => {
  const placed = await hastyMarket.place();
  hastyMarket.clock.advance(1_000);
  const order = await hastyMarket.untilStatus(placed, 'expired');
  expect(order).toMatchObject({ allowedActions: [], payableUntil: null });
  expect(order.timeline.at(-1)).toMatchObject({ type: 'payment_expired', by: 'system' });
  await payCheckout(placed.checkoutUrl);
  expect((await hastyMarket.order(placed)).status).toBe('expired');
  expect(await hastyMarket.move(placed, 'buyer', 'checkout')).toMatchObject({
    status: 409,
    body: { code: 'ILLEGAL_TRANSITION', data: { status: 'expired' } },
  });
});

test('a payment that nobody told us of is found when the timer ends the checkout', async () => {
  const placed = await market.place();
  market.mail.hold(true);
  await payCheckout(placed.checkoutUrl);
  await market.endTimeToPay(placed);
  await market.untilStatus(placed, 'in_progress');
  expect(await market.balances()).toMatchObject({ [`order:${placed.orderId}`]: -8_000 });
});

test('timer and payment at once: Stripe decides and the order follows', async () => {
  const placed = await Promise.all(Array.from({ length: 6 }, () => market.place()));
  await Promise.all(placed.flatMap((each) => [payCheckout(each.checkoutUrl), market.endTimeToPay(each)]));
  for (const each of placed) {
    const order = await until(async () => {
      const current = await market.order(each);
      return current.status !== 'pending_payment' && current;
    });
    const answer = await fetch(`${market.sandbox.url}/v1/checkout/sessions/${each.sessionId}`, {
      headers: { authorization: `Bearer ${market.sandbox.secretKey}` },
    });
    const { status } = (await answer.json()) as { status: string };
    expect([order.status, status]).toEqual(
      order.status === 'expired' ? ['expired', 'expired'] : ['in_progress', 'complete'],
    );
  }
  await market.balances();
});

test('an order whose session Stripe refused expires without one', async () => {
  const placed = hastyMarket.offer({ title: 'x'.repeat(300) });
  const refused = await hastyMarket.checkout(placed, { key: randomUUID() });
  expect(refused).toMatchObject({ status: 503, body: { code: 'UNAVAILABLE' } });
  hastyMarket.clock.advance(1_000);
  await until(async () => {
    const rows = await hastyMarket.rows("select 1 from orders where buyer_id = $1 and status = 'expired'", [
      placed.buyerId,
    ]);
    return rows.length === 1;
  });
});

test('the timer of a paid order does nothing', async () => {
  const placed = await market.placePaid();
  expect(await market.waitingJobs('expire_checkout', placed.orderId)).toEqual([]);
  await market.endTimeToPay(placed);
  await until(async () => (await market.waitingJobs('expire_checkout', placed.orderId)).length === 0);
  expect(await market.order(placed)).toMatchObject({ status: 'in_progress', version: 2 });
});

import { randomUUID } from 'node:crypto';
import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Market, type Placed, startMarket } from '../testing/market.ts';
import { threeRequirements } from '../testing/quotes.ts';
import type { Letter } from '../testing/stripe-mail.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
beforeEach(() => market.mail.hold(false));
afterAll(() => market.stop());

const letterOf = (placed: Placed, type = 'checkout.session.completed') =>
  until(() => market.mail.letters.find((letter) => letter.sessionId === placed.sessionId && letter.type === type));

/** The same event with other words, as Stripe might have sent it. */
function rewritten(letter: Letter, type: string, session: object): { id: string; body: string } {
  const event = JSON.parse(letter.body);
  const id = `evt_${randomUUID().replaceAll('-', '')}`;
  return { id, body: JSON.stringify({ ...event, id, type, data: { object: { ...event.data.object, ...session } } }) };
}

const untilHandled = async (id: string) => {
  const [row] = await until(async () => {
    const rows = await market.rows<{ outcome: string }>(
      'select outcome from stripe_events where id = $1 and handled_at is not null',
      [id],
    );
    return rows.length > 0 && rows;
  });
  return row?.outcome;
};

const ledgerKeys = async ({ orderId }: Placed) => {
  const rows = await market.rows<{ business_key: string }>(
    'select business_key from ledger_transactions where order_id = $1 order by business_key',
    [orderId],
  );
  return rows.map((row) => row.business_key.replace(`order:${orderId}:`, ''));
};

const setAsideCount = async () => {
  const { body } = await market.request<string>('GET', '/metrics');
  return Number(/^payments_set_aside\{[^}]*\} (\d+)/m.exec(body)?.[1]);
};

/** Pays on Stripe's page while its webhooks are held back. */
async function payUnheard(placed: Placed): Promise<Letter> {
  market.mail.hold(true);
  await payCheckout(placed.checkoutUrl);
  const letter = await letterOf(placed);
  market.mail.hold(false);
  return letter;
}

test('a payment starts the work of a gig that asks nothing, with its money held and the fact told', async () => {
  const placed = await market.placePaid();
  const order = await market.order(placed, 'freelancer');
  expect(order).toMatchObject({
    status: 'in_progress',
    viewerRole: 'freelancer',
    version: 2,
    buyerFeeMinor: null,
    totalMinor: null,
    commissionMinor: 800,
    earningsMinor: 7_200,
    allowedActions: expect.arrayContaining(['deliver', 'request_cancellation', 'open_dispute', 'propose_extra']),
    timeline: [{ type: 'order_placed' }, { type: 'payment_received', by: 'system', amountMinor: 8_000 }],
  });
  expect(Date.parse(order.dueAt ?? '') - Date.parse(order.paidAt ?? '')).toBe(4 * 86_400_000);
  expect(await market.balances()).toMatchObject({ [`order:${placed.orderId}`]: -8_000 });
  const events = await market.events.waitFor('order.paid.v1');
  expect(events.find((event) => event.aggregateId === placed.orderId)).toMatchObject({
    aggregateVersion: 2,
    data: { orderId: placed.orderId, priceMinor: 8_000, currency: 'EUR' },
  });
});

test('a payment for a gig with questions awaits the answers, and no clock runs', async () => {
  const placed = await market.placePaid({ requirements: threeRequirements() });
  expect(await market.order(placed)).toMatchObject({
    status: 'awaiting_requirements',
    dueAt: null,
    allowedActions: ['submit_requirements', 'cancel'],
  });
});

test('the same webhook twenty times at once makes one payment, one set of postings and one event', async () => {
  const placed = await market.place();
  const { id, body, signature } = await payUnheard(placed);
  const statuses = await Promise.all(Array.from({ length: 20 }, () => market.mail.send(body, signature)));
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(await untilHandled(id)).toBe('paid');
  await market.runJob('handle_stripe_event', { eventId: id });
  expect(await ledgerKeys(placed)).toEqual(['buyer-fee', 'paid']);
  await until(() => market.events.of('order.paid.v1').some((event) => event.aggregateId === placed.orderId));
  expect(market.events.of('order.paid.v1').filter((event) => event.aggregateId === placed.orderId)).toHaveLength(1);
  const types = (await market.order(placed)).timeline.map(({ type }) => type);
  expect(types).toEqual(['order_placed', 'payment_received', 'buyer_fee_charged']);
});

test('a second event about the same payment changes nothing', async () => {
  const placed = await market.placePaid();
  const again = rewritten(await letterOf(placed), 'checkout.session.completed', {});
  await market.mail.send(again.body);
  expect(await untilHandled(again.id)).toBe('repeated');
  expect(await ledgerKeys(placed)).toEqual(['buyer-fee', 'paid']);
});

test('an expiry that arrives before the payment it lost to does not decide the order', async () => {
  const placed = await market.place();
  const completed = await payUnheard(placed);
  const expired = rewritten(completed, 'checkout.session.expired', { status: 'expired', payment_status: 'unpaid' });
  await market.mail.send(expired.body);
  expect(await untilHandled(expired.id)).toBe('overtaken');
  await market.mail.send(completed.body, completed.signature);
  expect(await untilHandled(completed.id)).toBe('paid');
  expect(await market.order(placed)).toMatchObject({ status: 'in_progress' });
  expect(await ledgerKeys(placed)).toEqual(['buyer-fee', 'paid']);
});

test('the same two events in their own order end in the same state', async () => {
  const placed = await market.place();
  const completed = await payUnheard(placed);
  const expired = rewritten(completed, 'checkout.session.expired', { status: 'expired', payment_status: 'unpaid' });
  await market.mail.send(completed.body, completed.signature);
  expect(await untilHandled(completed.id)).toBe('paid');
  await market.mail.send(expired.body);
  expect(await untilHandled(expired.id)).toBe('moved_on');
  expect(await market.order(placed)).toMatchObject({ status: 'in_progress' });
});

test('a payment that is heard of before the answer to the checkout was stored is found by its order', async () => {
  const placed = await market.place();
  const { id, body, signature } = await payUnheard(placed);
  await market.rows('update checkouts set session_id = null, session_url = null where order_id = $1', [placed.orderId]);
  await market.mail.send(body, signature);
  expect(await untilHandled(id)).toBe('paid');
  expect(await market.order(placed)).toMatchObject({ status: 'in_progress' });
});

test('a completed session whose money is still on its way makes nothing paid', async () => {
  const placed = await market.place();
  const completed = await payUnheard(placed);
  const unpaid = rewritten(completed, 'checkout.session.completed', { payment_status: 'unpaid' });
  await market.mail.send(unpaid.body);
  expect(await untilHandled(unpaid.id)).toBe('unpaid');
  expect((await market.order(placed)).status).toBe('pending_payment');
});

test.each([
  ['amount', { amount_total: 1 }, 1, 'EUR'],
  ['currency', { currency: 'usd' }, 8_400, 'USD'],
])(
  'a payment of another %s makes nothing paid, is booked and set aside where everyone can see it',
  async (...given) => {
    const [, changes, amount, currency] = given;
    const placed = await market.place();
    const other = rewritten(await payUnheard(placed), 'checkout.session.completed', changes);
    const again = rewritten({ ...(await letterOf(placed)), body: other.body }, 'checkout.session.completed', {});
    const before = await setAsideCount();
    await market.mail.send(other.body);
    expect(await untilHandled(other.id)).toBe('set_aside');
    await market.mail.send(again.body);
    expect(await untilHandled(again.id)).toBe('repeated');
    expect(await setAsideCount()).toBe(before + 1);
    const order = await market.order(placed);
    expect([order.status, order.timeline.at(-1)?.type]).toEqual(['pending_payment', 'payment_set_aside']);
    expect(await ledgerKeys(placed)).toEqual([`set-aside:${placed.sessionId}`]);
    const rows = 'select amount_minor::int as amount, currency from set_aside_payments where order_id = $1';
    expect(await market.rows(rows, [placed.orderId])).toEqual([{ amount, currency }]);
    await market.rows('update set_aside_payments set resolved_at = now() where order_id = $1', [placed.orderId]);
    expect(await setAsideCount()).toBe(before);
  },
);

test('a payment by a slow method counts when its money is there, and ends the wait when it never comes', async () => {
  const [succeeding, failing] = [await market.place(), await market.place()];
  for (const [placed, type, status, final] of [
    [succeeding, 'checkout.session.async_payment_succeeded', 'paid', 'in_progress'],
    [failing, 'checkout.session.async_payment_failed', 'unpaid', 'expired'],
  ] as const) {
    const letter = await payUnheard(placed);
    const begun = rewritten(letter, 'checkout.session.completed', { payment_status: 'unpaid' });
    const ended = rewritten(letter, type, { payment_status: status });
    await market.mail.send(begun.body);
    expect(await untilHandled(begun.id)).toBe('unpaid');
    await market.mail.send(ended.body);
    await untilHandled(ended.id);
    expect((await market.order(placed)).status).toBe(final);
  }
  expect(await ledgerKeys(succeeding)).toEqual(['buyer-fee', 'paid']);
  expect(await ledgerKeys(failing)).toEqual([]);
});

test('an unknown type is stored and ignored, a session of others is left alone', async () => {
  const placed = await market.placePaid();
  const letter = await letterOf(placed);
  const unknown = rewritten(letter, 'customer.created', {});
  const foreign = rewritten(letter, 'checkout.session.completed', { id: 'cs_other', metadata: {} });
  for (const { id, body } of [unknown, foreign]) {
    expect(await market.mail.send(body)).toBe(200);
    expect(await untilHandled(id)).toBe(id === unknown.id ? 'ignored' : 'foreign');
  }
});

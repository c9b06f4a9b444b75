import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { until } from '@craftlane/test-kit/wait';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Market, type Placed, startMarket } from '../testing/market.ts';
import { type Letter, sign } from '../testing/stripe-mail.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

let count = 0;
const anEvent = (extra: object = {}) => {
  count += 1;
  const id = `evt_webhook_${count}`;
  const created = Math.floor(Date.now() / 1000);
  return {
    id,
    body: JSON.stringify({ id, object: 'event', type: 'customer.created', created, data: { object: {} }, ...extra }),
  };
};
const isStored = async (id: string) =>
  (await market.rows('select 1 from stripe_events where id = $1', [id])).length > 0;
const nowS = () => Math.floor(market.clock.now().getTime() / 1000);

test('a signed webhook is stored and acknowledged', async () => {
  const { id, body } = anEvent();
  expect(await market.mail.send(body)).toBe(200);
  expect(await isStored(id)).toBe(true);
});

test('during a rotation both secrets are accepted', async () => {
  const { id, body } = anEvent();
  expect(await market.mail.send(body, sign(body, { secret: 'whsec_of_yesterday' }))).toBe(200);
  expect(await isStored(id)).toBe(true);
});

test.each([
  ['forged', (body: string) => sign(body, { secret: 'whsec_forged' })],
  ['for another body', (body: string) => sign(`${body} `)],
  ['older than five minutes', (body: string) => sign(body, { timestampS: nowS() - 301 })],
  ['from more than five minutes ahead', (body: string) => sign(body, { timestampS: nowS() + 301 })],
  ['no signature', () => 'nothing'],
])('a signature that is %s is refused and nothing is stored', async (_, signature) => {
  const { id, body } = anEvent();
  expect(await market.mail.send(body, signature(body))).toBe(400);
  expect(await isStored(id)).toBe(false);
});

test('a signature just inside the tolerance is accepted', async () => {
  const { body } = anEvent();
  expect(await market.mail.send(body, sign(body, { timestampS: nowS() - 295 }))).toBe(200);
});

test('a webhook without a signature header is refused', async () => {
  const answer = await market.request('POST', '/api/payment/webhook', { body: anEvent().body });
  expect(answer).toMatchObject({ status: 400, body: { code: 'MALFORMED_REQUEST' } });
});

test('an oversized webhook is refused', async () => {
  const { id, body } = anEvent({ padding: 'x'.repeat(600_000) });
  expect(await market.mail.send(body)).toBe(413);
  expect(await isStored(id)).toBe(false);
});

// How long that takes is measured by `npm run bench -- webhook`.
test('a webhook is stored and acknowledged while its job cannot go on', async () => {
  const placed = await market.place();
  const { id, body } = await completionOf(placed);
  const whileLocked = await holdingOrder(placed, async () => {
    const status = await market.mail.send(body);
    const [event] = await market.rows('select outcome from stripe_events where id = $1', [id]);
    return { status, event, order: (await market.order(placed)).status };
  });
  expect(whileLocked).toEqual({ status: 200, event: { outcome: null }, order: 'pending_payment' });
  await market.untilStatus(placed, 'in_progress');
});

/** The webhook of an order's payment, which the service has not seen yet. */
async function completionOf({ checkoutUrl, sessionId }: Placed): Promise<Letter> {
  market.mail.hold(true);
  await payCheckout(checkoutUrl);
  const completion = await until(() =>
    market.mail.letters.find(
      (letter) => letter.type === 'checkout.session.completed' && letter.sessionId === sessionId,
    ),
  );
  market.mail.hold(false);
  return completion;
}

/** Does something while somebody else has the order's row locked. */
async function holdingOrder<Result>({ orderId }: Placed, act: () => Promise<Result>): Promise<Result> {
  return market.db.transaction(async (tx) => {
    await tx.execute(sql`select 1 from orders where id = ${orderId} for update`);
    return act();
  });
}

test('twenty webhooks at once, half of them forged: the good ones are stored, each once', async () => {
  const events = Array.from({ length: 10 }, () => anEvent());
  const good = events.map(({ body }) => market.mail.send(body));
  const forged = events.map(({ body }) => market.mail.send(body, sign(body, { secret: 'whsec_forged' })));
  expect(await Promise.all([...good, ...forged])).toEqual([...events.map(() => 200), ...events.map(() => 400)]);
  const ids = events.map(({ id }) => `'${id}'`).join();
  expect(await market.rows(`select 1 from stripe_events where id in (${ids})`)).toHaveLength(10);
});

test('after a rotation the old secret is refused', async () => {
  const { body } = anEvent();
  const rotated = await startMarket({ STRIPE_WEBHOOK_SECRETS: 'whsec_of_tomorrow' });
  try {
    expect(await rotated.mail.send(body)).toBe(400);
    expect(await rotated.mail.send(body, sign(body, { secret: 'whsec_of_tomorrow' }))).toBe(200);
  } finally {
    await rotated.stop();
  }
});

import Stripe from 'stripe';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Harness, openHarness, openUrl, sessionParams, startHarness } from '../testing/harness.ts';
import { payCheckout } from '../testing/pay-checkout.ts';

describe('creating a session', () => {
  test('a created session is read back equal, with its amounts added up', async () => {
    const { stripe, url } = await startHarness();
    const created = await stripe.checkout.sessions.create(sessionParams({ customer_email: 'buyer@example.test' }));
    expect(created).toMatchObject({
      object: 'checkout.session',
      status: 'open',
      payment_status: 'unpaid',
      amount_total: 8400,
      currency: 'eur',
      payment_intent: null,
      client_reference_id: 'order-1',
      customer_email: 'buyer@example.test',
      metadata: { orderId: 'order-1' },
      livemode: false,
    });
    expect(created.id).toMatch(/^cs_test_\w{58}$/);
    expect(created.url).toBe(`${url}/c/pay/${created.id}`);
    expect(created.expires_at - created.created).toBe(24 * 3600);
    expect(created.lastResponse.requestId).toMatch(/^req_/);
    expect(created.lastResponse.apiVersion).toBe(Stripe.API_VERSION);
    expect(await stripe.checkout.sessions.retrieve(created.id)).toEqual(created);
  });

  test('line items come expanded or as a list of their own, decimals as the SDK knows them', async () => {
    const { stripe } = await startHarness();
    const created = await stripe.checkout.sessions.create({ ...sessionParams(), expand: ['line_items'] });
    expect(created.line_items?.data.map((item) => [item.description, item.amount_total, item.quantity])).toEqual([
      ['Logo design, standard', 8000, 1],
      ['Service fee', 400, 1],
    ]);
    const first = await stripe.checkout.sessions.listLineItems(created.id, { limit: 1 });
    expect(first.has_more).toBe(true);
    expect(first.data[0]?.price?.unit_amount_decimal?.toString()).toBe('8000');
    const all = await stripe.checkout.sessions.listLineItems(created.id, { limit: 1 }).autoPagingToArray({ limit: 10 });
    expect(all).toHaveLength(2);
  });

  test('half an hour to a day is a life Stripe allows, anything else is refused', async () => {
    const { stripe } = await startHarness({ now: () => new Date('2026-11-22T12:00:00Z') });
    const now = Date.UTC(2026, 10, 22, 12) / 1000;
    const create = (expiresAt: number) => stripe.checkout.sessions.create(sessionParams({ expires_at: expiresAt }));
    expect((await create(now + 1800)).expires_at).toBe(now + 1800);
    expect((await create(now + 86_400)).expires_at).toBe(now + 86_400);
    await expect(create(now + 1799)).rejects.toMatchObject({ statusCode: 400, param: 'expires_at' });
    await expect(create(now + 86_401)).rejects.toMatchObject({ statusCode: 400, param: 'expires_at' });
  });

  test('an amount below the minimum and mixed currencies are refused', async () => {
    const { stripe } = await startHarness();
    const line = (currency: string, amount: number) => ({
      price_data: { currency, unit_amount: amount, product_data: { name: 'Thing' } },
      quantity: 1,
    });
    const create = (lines: ReturnType<typeof line>[]) =>
      stripe.checkout.sessions.create(sessionParams({ line_items: lines }));
    await expect(create([line('eur', 49)])).rejects.toMatchObject({ code: 'amount_too_small' });
    await expect(create([line('eur', 100), line('usd', 100)])).rejects.toMatchObject({ param: 'line_items' });
  });
});

describe('parameters', () => {
  let harness: Harness;

  beforeAll(async () => {
    harness = await openHarness();
    return harness.stop;
  });

  test.each([
    ['an unknown parameter', { colour: 'red' }, 'parameter_unknown', 'colour'],
    [
      'an unknown nested parameter',
      { payment_intent_data: { colour: 'red' } },
      'parameter_unknown',
      'payment_intent_data[colour]',
    ],
    ['a missing parameter', { line_items: undefined }, 'parameter_missing', 'line_items'],
    ['a missing nested parameter', { line_items: [{ quantity: 1 }] }, 'parameter_missing', 'line_items[0][price_data]'],
    ['a number that is none', { expires_at: 'soon' }, 'parameter_invalid_integer', 'expires_at'],
    ['an empty text', { client_reference_id: '' }, 'parameter_invalid_empty', 'client_reference_id'],
    ['an address that is none', { success_url: 'shop' }, 'url_invalid', 'success_url'],
    ['another mode', { mode: 'subscription' }, undefined, 'mode'],
  ])('%s is refused with its name', async (_, extra, code, param) => {
    const { stripe } = harness;
    const params = Object.assign(sessionParams(), extra);
    const refusal = await stripe.checkout.sessions.create(params).catch((err: unknown) => err);
    expect(refusal).toBeInstanceOf(Stripe.errors.StripeInvalidRequestError);
    expect(refusal).toMatchObject({ statusCode: 400, type: 'StripeInvalidRequestError', code, param });
    expect((await stripe.checkout.sessions.list()).data).toEqual([]);
  });
});

describe('reading', () => {
  test('a session that never was is missing', async () => {
    const { stripe } = await startHarness();
    await expect(stripe.checkout.sessions.retrieve('cs_test_none')).rejects.toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
      param: 'id',
    });
  });

  test('a list pages in both directions, newest first, and filters by status', async () => {
    const { stripe } = await startHarness();
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.unshift((await stripe.checkout.sessions.create(sessionParams())).id);
    await stripe.checkout.sessions.expire(ids[4] ?? '');
    const first = await stripe.checkout.sessions.list({ limit: 2 });
    expect(first.data.map((session) => session.id)).toEqual(ids.slice(0, 2));
    expect(first.has_more).toBe(true);
    const after = await stripe.checkout.sessions.list({ limit: 2, starting_after: ids[1] ?? '' });
    expect(after.data.map((session) => session.id)).toEqual(ids.slice(2, 4));
    const before = await stripe.checkout.sessions.list({ limit: 2, ending_before: ids[4] ?? '' });
    expect(before.data.map((session) => session.id)).toEqual(ids.slice(2, 4));
    expect(before.has_more).toBe(true);
    const all = await stripe.checkout.sessions.list({ limit: 2 }).autoPagingToArray({ limit: 100 });
    expect(all.map((session) => session.id)).toEqual(ids);
    const open = await stripe.checkout.sessions.list({ status: 'open' });
    expect(open.data).toHaveLength(4);
    await expect(stripe.checkout.sessions.list({ starting_after: 'cs_test_none' })).rejects.toMatchObject({
      code: 'resource_missing',
      param: 'starting_after',
    });
  });

  test('expansion goes through the payment intent to its charge, and an unknown path is refused', async () => {
    const { stripe } = await startHarness();
    const session = await stripe.checkout.sessions.create(sessionParams());
    await payCheckout(openUrl(session));
    const paid = await stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent.latest_charge'] });
    expect(paid.payment_intent).toMatchObject({
      object: 'payment_intent',
      metadata: { orderId: 'order-1' },
      latest_charge: { object: 'charge', amount: 8400, transfer_group: 'order-1', metadata: { orderId: 'order-1' } },
    });
    const listed = await stripe.checkout.sessions.list({ expand: ['data.payment_intent'] });
    expect(listed.data[0]?.payment_intent).toMatchObject({ status: 'succeeded' });
    await expect(stripe.checkout.sessions.retrieve(session.id, { expand: ['secrets'] })).rejects.toMatchObject({
      statusCode: 400,
      message: 'This property cannot be expanded (secrets).',
    });
  });
});

describe('expiring', () => {
  test('an open session expires once, loses its page and says so in an event', async () => {
    const { stripe, receiver } = await startHarness();
    const { id } = await stripe.checkout.sessions.create(sessionParams());
    const expired = await stripe.checkout.sessions.expire(id);
    expect(expired).toMatchObject({ status: 'expired', payment_status: 'unpaid', url: null });
    await expect(stripe.checkout.sessions.expire(id)).rejects.toMatchObject({
      statusCode: 400,
      message:
        'Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of `expired`.',
    });
    await vi.waitFor(() => expect(receiver.received.map((event) => event.type)).toEqual(['checkout.session.expired']));
    expect(receiver.received[0]?.request?.id).toBe(expired.lastResponse.requestId);
  });

  test('a session past its time expires by itself', async () => {
    let now = Date.now();
    const { stripe, restart } = await startHarness({ now: () => new Date(now) });
    const { id } = await stripe.checkout.sessions.create(sessionParams());
    now += 24 * 3600 * 1000 + 1000;
    await restart();
    await vi.waitFor(async () => expect((await stripe.checkout.sessions.retrieve(id)).status).toBe('expired'));
    const events = await stripe.events.list({ type: 'checkout.session.expired' });
    expect(events.data).toHaveLength(1);
    expect(events.data[0]?.request).toEqual({ id: null, idempotency_key: null });
  });

  test('paying and expiring at the same time: exactly one wins, twenty times', async () => {
    const { stripe } = await startHarness();
    for (let round = 0; round < 20; round += 1) {
      const session = await stripe.checkout.sessions.create(sessionParams());
      const [, expiry] = await Promise.all([
        payCheckout(openUrl(session)),
        stripe.checkout.sessions.expire(session.id).then(
          () => 'expired',
          () => 'refused',
        ),
      ]);
      const { status, payment_status: paymentStatus } = await stripe.checkout.sessions.retrieve(session.id);
      expect([status, paymentStatus]).toEqual(expiry === 'expired' ? ['expired', 'unpaid'] : ['complete', 'paid']);
    }
    const events = await stripe.events.list({
      types: ['checkout.session.completed', 'checkout.session.expired'],
      limit: 100,
    });
    expect(events.data).toHaveLength(20);
  });
});

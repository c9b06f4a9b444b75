import Stripe from 'stripe';
import { describe, expect, test, vi } from 'vitest';
import { openUrl, sessionParams, startHarness } from '../testing/harness.ts';
import { payCheckout } from '../testing/pay-checkout.ts';
import { backoffMs } from './backoff.ts';
import { signPayload } from './sign-payload.ts';

const PATIENCE = { timeout: 10_000 };

describe('signatures', () => {
  test('the header equals the one the SDK makes for tests', () => {
    const payload = JSON.stringify({ id: 'evt_1', text: 'größer' });
    const secret = 'whsec_equal';
    const timestamp = 1_795_000_000;
    const expected = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
    expect(signPayload(payload, secret, timestamp)).toBe(expected);
  });
});

describe('delivery', () => {
  test('each event arrives signed, with a snapshot of its object as it was', async () => {
    const { stripe, receiver } = await startHarness();
    const session = await stripe.checkout.sessions.create(sessionParams());
    await payCheckout(openUrl(session));
    await vi.waitFor(() => expect(receiver.received).toHaveLength(4), PATIENCE);
    const completed = receiver.received.find((event) => event.type === 'checkout.session.completed');
    expect(completed).toMatchObject({
      object: 'event',
      api_version: Stripe.API_VERSION,
      request: { id: null, idempotency_key: null },
      data: { object: { id: session.id, status: 'complete', payment_status: 'paid' } },
    });
    const created = receiver.received.find((event) => event.type === 'payment_intent.created');
    expect(created?.data.object).toMatchObject({ status: 'requires_payment_method' });
    await vi.waitFor(async () => {
      const { data } = await stripe.events.list();
      expect(data.map((event) => event.pending_webhooks)).toEqual([0, 0, 0, 0]);
    }, PATIENCE);
  });

  test('a refused delivery is tried again until it is taken', async () => {
    const { stripe, receiver } = await startHarness();
    receiver.answerWith(500);
    const { id } = await stripe.checkout.sessions.create(sessionParams());
    await stripe.checkout.sessions.expire(id);
    await vi.waitFor(() => expect(receiver.deliveries()).toBe(1), PATIENCE);
    expect((await stripe.events.list()).data[0]?.pending_webhooks).toBe(1);
    receiver.answerWith(200);
    await vi.waitFor(() => expect(receiver.received).toHaveLength(1), PATIENCE);
    expect(receiver.deliveries()).toBe(2);
  });

  test('what was not taken before a restart is sent after it', async () => {
    const { stripe, receiver, restart } = await startHarness();
    receiver.answerWith(503);
    const session = await stripe.checkout.sessions.create(sessionParams());
    await payCheckout(openUrl(session));
    await vi.waitFor(() => expect(receiver.deliveries()).toBeGreaterThanOrEqual(4), PATIENCE);
    receiver.answerWith(200);
    await restart();
    await vi.waitFor(() => expect(new Set(receiver.received.map((event) => event.id)).size).toBe(4), PATIENCE);
    expect((await stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe('paid');
  });

  test('the pauses double from a second to five minutes', () => {
    expect([1, 2, 3, 9, 50].map((attempts) => backoffMs(attempts, 0))).toEqual([1000, 2000, 4000, 256_000, 300_000]);
    expect(backoffMs(1, 1)).toBe(800);
  });
});

describe('the list of events', () => {
  test('filters by type, types, beginning and time', async () => {
    const { stripe } = await startHarness();
    const session = await stripe.checkout.sessions.create(sessionParams());
    await payCheckout(openUrl(session));
    const count = async (params: Stripe.EventListParams) => (await stripe.events.list(params)).data.length;
    expect(await count({ type: 'charge.succeeded' })).toBe(1);
    expect(await count({ type: 'payment_intent.*' })).toBe(2);
    expect(await count({ types: ['charge.succeeded', 'checkout.session.completed'] })).toBe(2);
    expect(await count({ created: { gte: session.created - 60 } })).toBe(4);
    expect(await count({ created: { lt: session.created - 60 } })).toBe(0);
    await expect(count({ type: 'charge.succeeded', types: ['charge.failed'] })).rejects.toMatchObject({
      statusCode: 400,
    });
    const [newest] = (await stripe.events.list({ limit: 1 })).data;
    expect(await stripe.events.retrieve(newest?.id ?? '')).toMatchObject({ id: newest?.id, type: newest?.type });
  });
});

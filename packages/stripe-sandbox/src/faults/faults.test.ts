import Stripe from 'stripe';
import { describe, expect, test, vi } from 'vitest';
import { loadConfig } from '../config.ts';
import { startSandbox } from '../sandbox.ts';
import { openUrl, sessionParams, startHarness } from '../testing/harness.ts';
import { payCheckout } from '../testing/pay-checkout.ts';

const CREATE = { method: 'POST', path: '/v1/checkout/sessions' } as const;

test('a dropped answer leaves the session made, and the same key finds it', async () => {
  const { stripe, control } = await startHarness();
  await control.setFaults({ drops: [{ ...CREATE, times: 2 }] });
  const create = () => stripe.checkout.sessions.create(sessionParams(), { idempotencyKey: 'order:1:checkout' });
  // Two, because the SDK repeats a request once by itself when its connection is cut.
  await expect(create()).rejects.toBeInstanceOf(Stripe.errors.StripeConnectionError);
  const [made] = (await stripe.checkout.sessions.list()).data;
  expect((await create()).id).toBe(made?.id);
});

test('a delayed answer runs into the deadline of its caller after the session was made', async () => {
  const { stripe, control } = await startHarness();
  await control.setFaults({ delays: [{ ...CREATE, delayMs: 60_000, times: 1 }] });
  await expect(stripe.checkout.sessions.create(sessionParams(), { timeout: 300 })).rejects.toBeInstanceOf(
    Stripe.errors.StripeConnectionError,
  );
  expect((await stripe.checkout.sessions.list()).data).toHaveLength(1);
});

test('withheld events are stored and arrive only by hand, in any order, as often as wanted', async () => {
  const { stripe, control, receiver } = await startHarness();
  await control.setFaults({ withholdWebhooks: true });
  const session = await stripe.checkout.sessions.create(sessionParams());
  await payCheckout(openUrl(session));
  const { data: newestFirst } = await stripe.events.list();
  expect(newestFirst.map((event) => event.pending_webhooks)).toEqual([1, 1, 1, 1]);
  for (const event of newestFirst) expect(await control.deliverEvent(event.id)).toMatchObject({ isDelivered: true });
  await Promise.all([1, 2].map(() => control.deliverEvent(newestFirst[0]?.id ?? '')));
  const expected = newestFirst.map((event) => event.id);
  expect(receiver.received.map((event) => event.id)).toEqual([...expected, expected[0], expected[0]]);
});

test('ending the faults sends new events again and leaves the withheld ones unsent', async () => {
  const { stripe, control, receiver } = await startHarness();
  await control.setFaults({ withholdWebhooks: ['checkout.session.expired'] });
  const lost = await stripe.checkout.sessions.create(sessionParams());
  await stripe.checkout.sessions.expire(lost.id);
  await control.setFaults({});
  const sent = await stripe.checkout.sessions.create(sessionParams());
  await stripe.checkout.sessions.expire(sent.id);
  await vi.waitFor(() => expect(receiver.received).toHaveLength(1), { timeout: 10_000 });
  expect(receiver.received[0]?.data.object).toMatchObject({ id: sent.id });
});

describe('before anything is done', () => {
  test('a dropped request leaves nothing behind', async () => {
    const { stripe, control } = await startHarness();
    await control.setFaults({ drops: [{ ...CREATE, when: 'before', times: 2 }] });
    const create = () => stripe.checkout.sessions.create(sessionParams(), { idempotencyKey: 'order:1:checkout' });
    await expect(create()).rejects.toBeInstanceOf(Stripe.errors.StripeConnectionError);
    expect((await stripe.checkout.sessions.list()).data).toEqual([]);
    expect((await create()).status).toBe('open');
  });

  test('a delayed request is done late', async () => {
    const { stripe, control } = await startHarness();
    await control.setFaults({ delays: [{ ...CREATE, when: 'before', delayMs: 60_000, times: 1 }] });
    const create = stripe.checkout.sessions.create(sessionParams(), { timeout: 300 });
    await expect(create).rejects.toBeInstanceOf(Stripe.errors.StripeConnectionError);
    expect((await stripe.checkout.sessions.list()).data).toEqual([]);
  });

  test('one request too many is refused and not kept', async () => {
    const { stripe, control } = await startHarness();
    await control.setFaults({ errors: [{ ...CREATE, status: 429, times: 1 }] });
    const create = () => stripe.checkout.sessions.create(sessionParams(), { idempotencyKey: 'order:1:checkout' });
    await expect(create()).rejects.toBeInstanceOf(Stripe.errors.StripeRateLimitError);
    expect((await create()).status).toBe('open');
  });
});

describe('a failure of Stripe', () => {
  test.each([
    ['that did nothing', false, 0],
    ['after all was done', true, 1],
  ])('%s stays the answer of its key', async (_, isExecuted, made) => {
    const { stripe, control, restart } = await startHarness();
    await control.setFaults({ errors: [{ ...CREATE, status: 500, isExecuted, times: 1 }] });
    const create = (idempotencyKey: string) =>
      stripe.checkout.sessions.create(sessionParams(), { idempotencyKey }).catch((err: unknown) => err);
    const first = await create('order:1:checkout');
    expect(first).toBeInstanceOf(Stripe.errors.StripeAPIError);
    expect(first).toMatchObject({ statusCode: 500 });
    await restart();
    expect(await create('order:1:checkout')).toMatchObject({
      statusCode: 500,
      headers: { 'idempotent-replayed': 'true' },
    });
    expect((await stripe.checkout.sessions.list()).data).toHaveLength(made);
    expect(await create('order:1:checkout:2')).toMatchObject({ status: 'open' });
  });

  test('on reading passes with the next request', async () => {
    const { stripe, control } = await startHarness();
    await control.setFaults({ errors: [{ method: 'GET', path: '/v1/events', status: 500, times: 1 }] });
    await expect(stripe.events.list()).rejects.toMatchObject({ statusCode: 500 });
    expect((await stripe.events.list()).data).toEqual([]);
  });
});

describe('webhooks of a type', () => {
  /** Types of what arrived for one paid session, in order of arrival. */
  async function arrivals(mode: 'never' | 'twice' | 'after_next', count: number): Promise<string[]> {
    const { stripe, control, receiver } = await startHarness();
    await control.setFaults({ webhooks: [{ type: 'charge.succeeded', mode }] });
    await payCheckout(openUrl(await stripe.checkout.sessions.create(sessionParams())));
    await vi.waitFor(() => expect(receiver.received).toHaveLength(count), { timeout: 10_000 });
    return receiver.received.map((event) => event.type);
  }

  test('never arrive', async () => {
    expect(await arrivals('never', 3)).not.toContain('charge.succeeded');
  });

  test('arrive twice', async () => {
    expect((await arrivals('twice', 5)).filter((type) => type === 'charge.succeeded')).toHaveLength(2);
  });

  test('arrive after a later one', async () => {
    const types = await arrivals('after_next', 4);
    const later = ['payment_intent.succeeded', 'checkout.session.completed'].map((type) => types.indexOf(type));
    expect(types.indexOf('charge.succeeded')).toBeGreaterThan(Math.min(...later));
  });
});

test('without CONTROL there is no switchboard, and a person decides on the pages all the same', async () => {
  const { config } = await startHarness();
  const sandbox = await startSandbox({ ...config, port: 0, hasControl: false });
  const response = await fetch(`${sandbox.url}/_control/faults`, {
    method: 'POST',
    headers: { authorization: `Bearer ${config.secretKey}` },
    body: '{}',
  });
  expect(response.status).toBe(404);
  const front = await (await fetch(sandbox.url)).text();
  for (const page of ['/_control/disputes', '/_control/accounts']) {
    expect(front).toContain(`href="${page}"`);
    expect((await fetch(`${sandbox.url}${page}`)).status).toBe(200);
  }
  await sandbox.stop();
});

test('without CONTROL_PAGES nobody decides in a browser', async () => {
  const { config } = await startHarness();
  const sandbox = await startSandbox({ ...config, port: 0, hasControl: false, hasControlPages: false });
  for (const page of ['/', '/_control/disputes', '/_control/accounts']) {
    expect((await fetch(`${sandbox.url}${page}`)).status).toBe(404);
  }
  await sandbox.stop();
});

test('an environment that says nothing of it has the pages, and not the switchboard', () => {
  const needed = { DATABASE_URL: 'postgres://127.0.0.1/sandbox', SECRET_KEY: 'sk_test_sandboxsuite' };
  expect(loadConfig(needed)).toMatchObject({ hasControl: false, hasControlPages: true });
  expect(loadConfig({ ...needed, CONTROL: '1', CONTROL_PAGES: '0' })).toMatchObject({
    hasControl: true,
    hasControlPages: false,
  });
});

test('a bad environment is refused with every bad variable', () => {
  const load = () => loadConfig({ SECRET_KEY: 'nope', PORT: 'x', WEBHOOK_URL: 'http://localhost/webhook' });
  for (const name of ['DATABASE_URL', 'SECRET_KEY', 'PORT']) expect(load).toThrow(name);
});

import Stripe from 'stripe';
import { expect, test, vi } from 'vitest';
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

test('without CONTROL there is no switchboard', async () => {
  const { config } = await startHarness();
  const sandbox = await startSandbox({ ...config, port: 0, hasControl: false });
  const response = await fetch(`${sandbox.url}/_control/faults`, {
    method: 'POST',
    headers: { authorization: `Bearer ${config.secretKey}` },
    body: '{}',
  });
  expect(response.status).toBe(404);
  await sandbox.stop();
});

test('a bad environment is refused with every bad variable', () => {
  const load = () => loadConfig({ SECRET_KEY: 'nope', PORT: 'x', WEBHOOK_URL: 'http://localhost/webhook' });
  for (const name of ['DATABASE_URL', 'SECRET_KEY', 'PORT']) expect(load).toThrow(name);
});

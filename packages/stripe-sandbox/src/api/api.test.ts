import Stripe from 'stripe';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../store/database.ts';
import { sessionParams, startHarness } from '../testing/harness.ts';

describe('who may call', () => {
  test('no key and a wrong key are refused, and the wrong key is not repeated', async () => {
    const { url } = await startHarness();
    const bare = await fetch(`${url}/v1/events`);
    expect(bare.status).toBe(401);
    expect(bare.headers.get('request-id')).toMatch(/^req_/);
    const { hostname: host, port } = new URL(url);
    const stranger = new Stripe('sk_test_somebodyelse', { host, port, protocol: 'http' });
    const refusal = await stranger.events.list().catch((err: unknown) => err);
    expect(refusal).toBeInstanceOf(Stripe.errors.StripeAuthenticationError);
    expect(String(refusal)).not.toContain('sk_test_somebodyelse');
  });

  test('another API version, a connected account and an unknown address are refused', async () => {
    const { stripe } = await startHarness();
    await expect(stripe.events.list({}, { apiVersion: '2020-08-27' })).rejects.toMatchObject({ statusCode: 400 });
    await expect(stripe.events.list({}, { stripeAccount: 'acct_1' })).rejects.toMatchObject({ statusCode: 403 });
    await expect(stripe.customers.list()).rejects.toMatchObject({ statusCode: 404, type: 'StripeInvalidRequestError' });
  });

  test('readiness needs no key', async () => {
    const { url } = await startHarness();
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  });
});

describe('idempotency keys', () => {
  test('the same request again replays the first answer to the byte, also after a restart', async () => {
    const { stripe, restart } = await startHarness();
    const options = { idempotencyKey: 'order:1:checkout' };
    const first = await stripe.checkout.sessions.create(sessionParams(), options);
    await restart();
    const second = await stripe.checkout.sessions.create(sessionParams(), options);
    expect(second).toEqual(first);
    expect(second.lastResponse.headers['idempotent-replayed']).toBe('true');
    expect(second.lastResponse.headers['original-request']).toBe(first.lastResponse.requestId);
    expect(second.lastResponse.requestId).not.toBe(first.lastResponse.requestId);
    expect((await stripe.checkout.sessions.list()).data).toHaveLength(1);
  });

  test('the same key with other parameters is an idempotency error', async () => {
    const { stripe } = await startHarness();
    const options = { idempotencyKey: 'order:1:checkout' };
    await stripe.checkout.sessions.create(sessionParams(), options);
    const refusal = await stripe.checkout.sessions
      .create(sessionParams({ client_reference_id: 'order-2' }), options)
      .catch((err: unknown) => err);
    expect(refusal).toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
    expect(refusal).toMatchObject({ statusCode: 400 });
  });

  test('a refusal of the parameters is not kept, a refusal of the state is', async () => {
    const { stripe } = await startHarness();
    const options = { idempotencyKey: 'order:1:checkout' };
    await expect(stripe.checkout.sessions.create(sessionParams({ success_url: 'shop' }), options)).rejects.toThrow();
    const { id } = await stripe.checkout.sessions.create(sessionParams(), options);
    await stripe.checkout.sessions.expire(id);
    const again = () =>
      stripe.checkout.sessions.expire(id, {}, { idempotencyKey: 'order:1:expire' }).catch((err: unknown) => err);
    await again();
    expect(await again()).toMatchObject({ statusCode: 400, headers: { 'idempotent-replayed': 'true' } });
  });

  test('a key whose first request is still going through is in use', async () => {
    const { stripe, config } = await startHarness();
    const key = 'order:1:checkout';
    const other = await openDatabase(config.databaseUrl);
    const create = () => stripe.checkout.sessions.create(sessionParams(), { idempotencyKey: key });
    await other.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
      await expect(create()).rejects.toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' });
    });
    await other.end();
    expect((await create()).status).toBe('open');
  });

  test('twenty equal requests at once make one session', async () => {
    const { stripe } = await startHarness();
    const create = () =>
      stripe.checkout.sessions.create(sessionParams(), { idempotencyKey: 'order:1:checkout', maxNetworkRetries: 0 });
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, create));
    const ids = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.id] : []));
    expect(new Set(ids).size).toBe(1);
    const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    for (const refusal of refusals) expect(refusal).toMatchObject({ statusCode: 409 });
    expect((await stripe.checkout.sessions.list()).data).toHaveLength(1);
  });
});

describe('parameters of several shapes', () => {
  test.each([
    ['created[foo]=1', { code: 'parameter_unknown', param: 'created[foo]' }],
    ['created[gte]=soon', { code: 'parameter_invalid_integer', param: 'created[gte]' }],
    ['created=soon', { code: 'parameter_invalid_integer', param: 'created' }],
    ['created[]=1', { param: 'created' }],
  ])('%s is refused for what is wrong in the one that was meant', async (query, refusal) => {
    const { url, secretKey } = await startHarness();
    const headers = { authorization: `Bearer ${secretKey}` };
    const answer = await fetch(`${url}/v1/events?${query}`, { headers });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { type: 'invalid_request_error', ...refusal } });
  });
});

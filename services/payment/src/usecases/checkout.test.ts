import { randomUUID } from 'node:crypto';
import { paymentContract } from '@craftlane/contracts/payment';
import { createServiceClient } from '@craftlane/service-kit/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Market, startMarket } from '../testing/market.ts';
import { threeRequirements } from '../testing/quotes.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

const sessionCount = async (orderId: string) => {
  const answer = await fetch(`${market.sandbox.url}/v1/checkout/sessions?limit=100`, {
    headers: { authorization: `Bearer ${market.sandbox.secretKey}` },
  });
  const { data } = (await answer.json()) as { data: { client_reference_id: string }[] };
  return data.filter((session) => session.client_reference_id === orderId).length;
};

test('a checkout freezes the amounts, opens a payment page and writes the first line of the timeline', async () => {
  const extra = { id: randomUUID(), title: 'Source files', priceMinor: 1_999, extraDays: 1 };
  const placed = await market.place({ extras: [extra], extrasMinor: 1_999, requirements: threeRequirements() });
  expect(await market.order(placed)).toMatchObject({
    status: 'pending_payment',
    viewerRole: 'buyer',
    priceMinor: 8_000,
    extrasMinor: 1_999,
    buyerFeeMinor: 500,
    totalMinor: 10_499,
    commissionMinor: null,
    earningsMinor: null,
    other: { userId: placed.quote.freelancerId },
    allowedActions: ['pay'],
    paidAt: null,
    timeline: [{ type: 'order_placed', by: 'buyer' }],
  });
  const page = await (await fetch(placed.checkoutUrl)).text();
  expect(page).toContain('104.99');
});

test('the price is asked for on behalf of the caller', async () => {
  const { quote, buyerId } = market.offer();
  let authorization: string | undefined;
  market.peer.stub('gig', 'POST', `/api/gigs/${quote.gigId}/quote`, ({ headers }) => {
    authorization = headers.authorization;
    return { status: 200, body: quote };
  });
  const token = await market.tokenFor(buyerId);
  const body = { gigId: quote.gigId, packageTier: 'standard' };
  await market.request('POST', '/api/payment/checkout', { token, body });
  expect(authorization).toBe(`Bearer ${token}`);
});

test('not signed in is refused', async () => {
  const answer = await market.request('POST', '/api/payment/checkout', { body: {} });
  expect(answer).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
});

test('bad input names every field', async () => {
  const body = { gigId: 'x', packageTier: 'gold', tip: 5 };
  const answer = await market.request('POST', '/api/payment/checkout', { as: randomUUID(), body });
  expect(answer).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED' } });
  expect(JSON.stringify(answer.body)).toMatch(/gigId.*packageTier/);
});

test('the own gig is refused and nothing is stored', async () => {
  const offer = market.offer();
  const answer = await market.checkout(offer, { as: offer.quote.freelancerId });
  expect(answer).toMatchObject({ status: 409, body: { code: 'OWN_GIG' } });
  expect(await market.rows('select 1 from orders where freelancer_id = $1', [offer.quote.freelancerId])).toEqual([]);
});

test.each([
  ['GIG_UNAVAILABLE', 409, 'GIG_UNAVAILABLE'],
  ['NOT_FOUND', 404, 'NOT_FOUND'],
  ['INTERNAL', 500, 'UNAVAILABLE'],
])('a gig service that answers %s makes it %s %s', async (code, status, expected) => {
  const offer = market.offer();
  const body = { defined: true, code, status, message: 'no' };
  market.peer.stub('gig', 'POST', `/api/gigs/${offer.quote.gigId}/quote`, () => ({ status, body }));
  expect((await market.checkout(offer)).body.code).toBe(expected);
});

test('a price other than the one shown is told and makes no order; accepting it does', async () => {
  const extra = { id: randomUUID(), title: 'Source files', priceMinor: 1_000, extraDays: 0 };
  const offer = market.offer({ extras: [extra], extrasMinor: 1_000 });
  const key = randomUUID();
  const order = (shownPriceMinor: number, idempotencyKey = randomUUID()) =>
    market.request<{ code?: string }>('POST', '/api/payment/checkout', {
      as: offer.buyerId,
      headers: { 'idempotency-key': idempotencyKey },
      body: { gigId: offer.quote.gigId, packageTier: 'standard', extraIds: [extra.id], shownPriceMinor },
    });
  for (const shown of [8_000, 8_999, 9_001, 0]) {
    expect(await order(shown, key)).toMatchObject({
      status: 409,
      body: {
        code: 'PRICE_CHANGED',
        data: { priceMinor: 9_000, currency: 'EUR' },
        message: expect.stringContaining('€90'),
      },
    });
  }
  expect(await market.rows('select 1 from orders where buyer_id = $1', [offer.buyerId])).toEqual([]);
  expect((await order(9_000, key)).status).toBe(201);
  expect((await order(9_001, key)).body.code).toBe('IDEMPOTENCY_CONFLICT');
});

test('a package the gig does not have is refused by its field and nothing is stored', async () => {
  const offer = market.offer();
  const data = { fields: [{ path: 'packageTier', message: 'This gig has no such package.' }] };
  const body = { defined: true, code: 'VALIDATION_FAILED', status: 422, message: 'no', data };
  market.peer.stub('gig', 'POST', `/api/gigs/${offer.quote.gigId}/quote`, () => ({ status: 422, body }));
  expect(await market.checkout(offer)).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED', data } });
  expect(await market.rows('select 1 from orders where buyer_id = $1', [offer.buyerId])).toEqual([]);
});

test('a gig priced in another currency cannot be ordered', async () => {
  const answer = await market.checkout(market.offer({ currency: 'USD' }));
  expect(answer).toMatchObject({ status: 409, body: { code: 'GIG_UNAVAILABLE' } });
});

test('the same key and selection answers the same order, also when the gig is gone by then', async () => {
  const offer = market.offer();
  const key = randomUUID();
  const first = await market.checkout(offer, { key });
  const gone = { defined: true, code: 'GIG_UNAVAILABLE', status: 409, message: 'no' };
  market.peer.stub('gig', 'POST', `/api/gigs/${offer.quote.gigId}/quote`, () => ({ status: 409, body: gone }));
  expect(await market.checkout(offer, { key })).toMatchObject({ status: 201, body: first.body });
});

test('the same key with another selection is a conflict', async () => {
  const offer = market.offer();
  const key = randomUUID();
  await market.checkout(offer, { key });
  expect(await market.checkout({ ...market.offer(), buyerId: offer.buyerId }, { key })).toMatchObject({
    status: 409,
    body: { code: 'IDEMPOTENCY_CONFLICT' },
  });
});

test('parallel checkouts with one key make one order and one session, also when Stripe takes its time', async () => {
  const offer = market.offer();
  const key = randomUUID();
  const slowly = { method: 'POST' as const, path: '/v1/checkout/sessions', delayMs: 2_500, times: 1 };
  await market.sandbox.control.setFaults({ delays: [slowly] });
  const answers = await Promise.all(Array.from({ length: 5 }, () => market.checkout(offer, { key })));
  expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201, 201]);
  expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
  expect(await market.rows('select 1 from orders where buyer_id = $1', [offer.buyerId])).toHaveLength(1);
  expect(await sessionCount(answers[0]?.body.orderId ?? '')).toBe(1);
});

test('while Stripe is cut off the buyer is told so, and repeating it makes no second session', async () => {
  const offer = market.offer();
  const key = randomUUID();
  await market.sandbox.control.setFaults({ drops: [{ method: 'POST', path: '/v1/checkout/sessions' }] });
  expect(await market.checkout(offer, { key })).toMatchObject({ status: 503, body: { code: 'UNAVAILABLE' } });
  await market.sandbox.control.setFaults({});
  const { status, body } = await market.checkout(offer, { key });
  expect(status).toBe(201);
  expect(await sessionCount(body.orderId)).toBe(1);
});

test('names that an event told of are not asked for again', async () => {
  const { quote, buyerId } = market.offer();
  for (const userId of [buyerId, quote.freelancerId]) {
    market.peer.stub('user', 'GET', `/api/users/${userId}`, () => ({ status: 500 }));
    await market.deliver({
      id: randomUUID(),
      type: 'user.registered.v1',
      occurredAt: new Date().toISOString(),
      aggregateId: userId,
      aggregateVersion: 1,
      data: {
        userId,
        displayName: 'Ada',
        handle: null,
        headline: '',
        country: null,
        languages: [],
        isFreelancer: false,
      },
    });
  }
  expect((await market.checkout({ quote, buyerId })).status).toBe(201);
});

test('the typed client reads the answer as the contract says', async () => {
  const { quote, buyerId } = market.offer();
  const client = createServiceClient(paymentContract, { baseUrl: market.url, deadlineMs: 9_000 });
  const context = { accessToken: await market.tokenFor(buyerId) };
  const { orderId } = await client.checkout({ gigId: quote.gigId, packageTier: 'standard' }, { context });
  expect(await client.getOrder({ orderId }, { context })).toMatchObject({ id: orderId, gig: { slug: quote.slug } });
});

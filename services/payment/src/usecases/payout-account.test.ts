import { randomUUID } from 'node:crypto';
import type { PayoutAccount, Statement } from '@craftlane/contracts/earnings';
import { onboardAccount } from '@craftlane/stripe-sandbox/testing/onboard-account';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clearEarnings, untilEarnings } from '../testing/earnings.ts';
import { inStatus } from '../testing/in-status.ts';
import { type Market, profileOf, startMarket } from '../testing/market.ts';
import { stripeOf } from '../testing/stripe-books.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

test('a freelancer goes through the onboarding and becomes ready by Stripe’s event; what waited is sent', async () => {
  const placed = await inStatus(market, 'completed');
  const { freelancerId } = placed.quote;
  await clearEarnings(market, placed);
  expect(await accountOf(freelancerId)).toMatchObject({
    readiness: 'none',
    availableMinor: 7_200,
    waitingMinor: 7_200,
  });
  const { url } = await onboard(freelancerId);
  expect(await accountOf(freelancerId)).toMatchObject({ readiness: 'incomplete' });
  const visit = await onboardAccount(url);
  expect(visit.redirectedTo).toContain('/settings/payouts?from=stripe');
  await until(async () => (await accountOf(freelancerId)).readiness === 'ready');
  await untilEarnings(market, placed, ({ status }) => status === 'sent');
  expect(await accountOf(freelancerId)).toMatchObject({ availableMinor: 0, waitingMinor: 0, paidOutMinor: 7_200 });
  await until(async () => (await payoutsOf(freelancerId)).items.some(({ status }) => status === 'paid'));
});

test('a double click makes one account', async () => {
  const freelancerId = somebody();
  const links = await Promise.all(Array.from({ length: 5 }, () => onboard(freelancerId)));
  expect(new Set(links.map(({ status }) => status))).toEqual(new Set([200]));
  const { data } = await stripeOf(market).accounts.list({ limit: 100 });
  expect(data.filter(({ metadata }) => metadata?.freelancerId === freelancerId)).toHaveLength(1);
});

test('an account whose answer was lost is found again instead of made twice', async () => {
  const freelancerId = somebody();
  await onboard(freelancerId);
  await market.rows(
    `update payout_accounts set stripe_account_id = null, stripe_idempotency_key = 'forgotten by Stripe' where freelancer_id = $1`,
    [freelancerId],
  );
  expect((await onboard(freelancerId)).status).toBe(200);
  const { data } = await stripeOf(market).accounts.list({ limit: 100 });
  expect(data.filter(({ metadata }) => metadata?.freelancerId === freelancerId)).toHaveLength(1);
});

test('who left the onboarding is told what is missing and continues; one whom Stripe refuses is told so', async () => {
  const freelancerId = somebody();
  const { url } = await onboard(freelancerId);
  await onboardAccount(url, { action: 'leave' });
  const missing = await refreshed(freelancerId);
  expect(missing.readiness).toBe('incomplete');
  expect(missing.requirementsDue.length).toBeGreaterThan(0);
  const again = await onboard(freelancerId);
  await onboardAccount(again.url);
  expect((await refreshed(freelancerId)).readiness).toBe('ready');
  const { id } = await accountAtStripe(freelancerId);
  await market.sandbox.control.setAccountState(id, 'rejected');
  await until(async () => (await accountOf(freelancerId)).readiness === 'refused');
});

test('lost events of accounts and payouts are fetched by the reconciliation', async () => {
  const placed = await inStatus(market, 'completed');
  const { freelancerId } = placed.quote;
  await clearEarnings(market, placed);
  market.mail.hold(true);
  const { url } = await onboard(freelancerId);
  await onboardAccount(url);
  await until(async () => (await accountAtStripe(freelancerId)).payouts_enabled);
  expect((await accountOf(freelancerId)).readiness).toBe('incomplete');
  await market.runJob('reconcile_stripe');
  await until(async () => (await accountOf(freelancerId)).readiness === 'ready');
  await untilEarnings(market, placed, ({ status }) => status === 'sent');
  await until(async () => {
    await market.runJob('reconcile_stripe');
    return (await payoutsOf(freelancerId)).items.some(({ status }) => status === 'paid');
  });
  market.mail.hold(false);
});

test('the statement of a month begins where the last ended and adds up', async () => {
  const placed = await inStatus(market, 'completed');
  const { freelancerId } = placed.quote;
  const month = market.clock.now().toISOString().slice(0, 7);
  const { body } = await market.request<Statement>('GET', `/api/payment/earnings/statement?month=${month}`, {
    as: freelancerId,
  });
  expect(body).toMatchObject({
    openingMinor: 0,
    closingMinor: 7_200,
    lines: [{ orderId: placed.orderId, fact: 'earned', amountMinor: 7_200 }],
  });
  const other = await market.request<Statement>('GET', `/api/payment/earnings/statement?month=${month}`, {
    as: randomUUID(),
  });
  expect(other.body).toMatchObject({ openingMinor: 0, closingMinor: 0, lines: [] });
});

test('a freelancer sees what they earned, and what is held of open orders', async () => {
  const placed = await inStatus(market, 'in_progress');
  const { freelancerId } = placed.quote;
  expect(await accountOf(freelancerId)).toMatchObject({ heldMinor: 7_200, clearingMinor: 0 });
  await market.move(placed, 'freelancer', 'deliver', { message: 'Here it is.' });
  await market.move(placed, 'buyer', 'accept');
  expect(await accountOf(freelancerId)).toMatchObject({ heldMinor: 0, clearingMinor: 7_200 });
  const { body } = await market.request('GET', '/api/payment/earnings', { as: freelancerId });
  expect(body).toMatchObject({
    total: 1,
    items: [{ orderId: placed.orderId, status: 'clearing', amountMinor: 7_200 }],
  });
});

function somebody(): string {
  const userId = randomUUID();
  market.peer.stub('user', 'GET', `/api/users/${userId}`, () => ({ status: 200, body: profileOf(userId) }));
  return userId;
}

async function onboard(as: string): Promise<{ status: number; url: string }> {
  const path = '/api/payment/payout-account/onboarding';
  const { status, body } = await market.request<{ url: string }>('POST', path, { as, body: { country: 'DE' } });
  return { status, url: body.url };
}

async function accountOf(as: string): Promise<PayoutAccount> {
  return (await market.request<PayoutAccount>('GET', '/api/payment/payout-account', { as })).body;
}

async function refreshed(as: string): Promise<PayoutAccount> {
  return (await market.request<PayoutAccount>('POST', '/api/payment/payout-account/refresh', { as, body: {} })).body;
}

async function payoutsOf(as: string) {
  return (await market.request<{ items: { status: string }[] }>('GET', '/api/payment/payouts', { as })).body;
}

async function accountAtStripe(freelancerId: string) {
  const { data } = await stripeOf(market).accounts.list({ limit: 100 });
  const account = data.find(({ metadata }) => metadata?.freelancerId === freelancerId);
  if (!account) throw new Error('There is no account.');
  return account;
}

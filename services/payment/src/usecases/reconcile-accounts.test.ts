import { onboardAccount } from '@craftlane/stripe-sandbox/testing/onboard-account';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reconcile } from '../testing/comparison.ts';
import { clearEarnings, connectAccount, earningsOf, untilEarnings } from '../testing/earnings.ts';
import { inStatus } from '../testing/in-status.ts';
import { type Market, type Placed, startMarket } from '../testing/market.ts';
import { sandboxRows } from '../testing/stripe-books.ts';
import { type Refusal, type StripeInBetween, startStripeInBetween } from '../testing/stripe-in-between.ts';

let market: Market;
let between: StripeInBetween;
beforeAll(async () => {
  between = await startStripeInBetween(() => market.sandbox.url);
  market = await startMarket({ STRIPE_API_BASE: between.url });
});
afterAll(async () => {
  await market.stop();
  await between.stop();
});

test('an account that has taken our rights away is sent nothing, and stops neither others nor what is due', async () => {
  const [gone, other] = [await inStatus(market, 'completed'), await inStatus(market, 'completed')];
  between.refuse([unreachable(await connectAccount(market, gone))]);
  await market.rows('update payout_accounts set payouts_enabled = false');
  await clearEarnings(market, other);
  market.mail.hold(true);
  const { url } = await onboard(other);
  await onboardAccount(url);
  await reconcile(market);
  await untilEarnings(market, other, ({ status }) => status === 'sent');
  market.mail.hold(false);
  await until(async () => (await accountOf(gone)).disabled === 'disconnected');
  expect(await accountOf(gone)).toMatchObject({ transfers: false, payouts: false });
  expect(await readinessOf(gone)).toBe('none');
  expect(await clearEarnings(market, gone)).toMatchObject([{ status: 'available', sentMinor: 0 }]);
});

test('who disconnected and begins anew gets another account, and what waited is sent to it', async () => {
  const placed = await inStatus(market, 'completed');
  const first = await connectAccount(market, placed);
  between.refuse([unreachable(first)]);
  await deauthorized(first);
  await until(async () => (await accountOf(placed)).disabled === 'disconnected');
  await clearEarnings(market, placed);
  const { url, status } = await onboard(placed);
  expect(status).toBe(200);
  await onboardAccount(url);
  await untilEarnings(market, placed, ({ status }) => status === 'sent');
  expect((await accountOf(placed)).id).not.toBe(first);
});

test('an account that can be reached again is as it was', async () => {
  const placed = await inStatus(market, 'completed');
  const account = await connectAccount(market, placed);
  between.refuse([unreachable(account)]);
  await deauthorized(account);
  await until(async () => (await accountOf(placed)).disabled === 'disconnected');
  between.refuse([]);
  await reconcile(market);
  await until(async () => (await accountOf(placed)).transfers);
  expect(await accountOf(placed)).toMatchObject({ id: account, disabled: null });
});

test('a country that Stripe refuses is a field error, and another one is asked for anew', async () => {
  const placed = await inStatus(market, 'in_progress');
  const message = 'Accounts of this country are not open to your platform.';
  const error = { type: 'invalid_request_error', code: 'country_unsupported', param: 'country', message };
  between.refuse([{ method: 'POST', path: '/v1/accounts', status: 400, error }]);
  const refused = await onboard(placed);
  expect(refused).toMatchObject({ status: 422, body: { data: { fields: [{ path: 'country' }] } } });
  between.refuse([]);
  expect((await onboard(placed, 'AT')).status).toBe(200);
});

test('an account that Stripe failed to make is asked for anew, and is one', async () => {
  for (const isExecuted of [false, true]) {
    const placed = await inStatus(market, 'in_progress');
    await market.sandbox.control.setFaults({
      errors: [{ method: 'POST', path: '/v1/accounts', status: 500, isExecuted, times: 1 }],
    });
    expect((await onboard(placed)).status).toBe(503);
    expect((await onboard(placed, 'AT')).status).toBe(200);
    const made = await sandboxRows(market, 'select id from accounts where data->$1->>$2 = $3', [
      'metadata',
      'freelancerId',
      placed.quote.freelancerId,
    ]);
    expect(made).toHaveLength(1);
  }
});

// The last one, because Stripe's webhooks are of another time afterwards.
test('events of an account that could not be asked once are fetched by a later run, however late', async () => {
  const placed = await inStatus(market, 'completed');
  const { url } = await onboard(placed);
  market.mail.hold(true);
  await onboardAccount(url);
  between.refuse([failing('/v1/events?types[0]=account.updated')]);
  await reconcile(market);
  const cursor = `account:${(await accountOf(placed)).id}`;
  await until(async () => (await market.rows('select 1 from stripe_cursors where name = $1', [cursor])).length > 0);
  market.clock.advance(3_600_000);
  between.refuse([]);
  await reconcile(market);
  await until(async () => (await readinessOf(placed)) === 'ready');
  market.mail.hold(false);
  expect(await earningsOf(market, placed)).toMatchObject([{ status: 'clearing' }]);
});

/** Stripe tells that an account has taken our rights away. */
async function deauthorized(account: string): Promise<void> {
  const body = JSON.stringify({
    id: `evt_${account}`,
    object: 'event',
    type: 'account.application.deauthorized',
    account,
    created: Math.floor(market.clock.now().getTime() / 1000),
    data: { object: { id: 'ca_1', object: 'application' } },
  });
  expect(await market.mail.send(body)).toBe(200);
}

function unreachable(account: string): Refusal {
  const message = 'The provided key does not have access to this account. Application access may have been revoked.';
  const error = { type: 'invalid_request_error', code: 'account_invalid', message };
  return { method: 'GET', path: '/v1/', account, status: 403, error };
}

function failing(path: string) {
  return { method: 'GET', path, status: 500, error: { type: 'api_error', message: 'An unknown error occurred.' } };
}

async function onboard({ quote }: Placed, country = 'DE') {
  const path = '/api/payment/payout-account/onboarding';
  const answer = await market.request<{ url: string }>('POST', path, { as: quote.freelancerId, body: { country } });
  return { ...answer, url: answer.body.url };
}

async function readinessOf({ quote }: Placed): Promise<string> {
  const path = '/api/payment/payout-account';
  return (await market.request<{ readiness: string }>('GET', path, { as: quote.freelancerId })).body.readiness;
}

async function accountOf({ quote }: Placed) {
  const [row] = await market.rows<{ id: string; disabled: string | null; transfers: boolean; payouts: boolean }>(
    `select stripe_account_id as id, disabled_reason as disabled, transfers_enabled as transfers, payouts_enabled as payouts
    from payout_accounts where freelancer_id = $1`,
    [quote.freelancerId],
  );
  if (!row) throw new Error('There is no account.');
  return row;
}

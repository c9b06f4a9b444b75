import Stripe from 'stripe';
import { describe, expect, test, vi } from 'vitest';
import { accountParams, onboarded, setupLink } from '../testing/accounts.ts';
import { startHarness } from '../testing/harness.ts';
import { onboardAccount } from '../testing/onboard-account.ts';

const UPDATED = { type: 'account.updated' };

describe('creating', () => {
  test('a new account can do nothing yet and says what is missing', async () => {
    const { stripe } = await startHarness();
    const account = await stripe.accounts.create(accountParams());
    expect(account).toMatchObject({
      id: expect.stringMatching(/^acct_\w{16}$/),
      type: 'express',
      country: 'DE',
      default_currency: 'eur',
      charges_enabled: false,
      payouts_enabled: false,
      details_submitted: false,
      capabilities: { transfers: 'inactive' },
      metadata: { userId: 'user-1' },
      requirements: {
        currently_due: expect.arrayContaining(['external_account']),
        disabled_reason: 'requirements.past_due',
      },
    });
    const { lastResponse: _, ...stored } = account;
    expect(await stripe.accounts.retrieve(account.id)).toMatchObject(stored);
    expect((await stripe.accounts.list()).data.map(({ id }) => id)).toEqual([account.id]);
  });

  test('the responsibilities can be told one by one instead of the type', async () => {
    const { stripe } = await startHarness();
    const { type: _, ...params } = accountParams();
    const account = await stripe.accounts.create({
      ...params,
      controller: {
        fees: { payer: 'application' },
        losses: { payments: 'application' },
        stripe_dashboard: { type: 'express' },
      },
    });
    expect(account).toMatchObject({ type: 'none', controller: { stripe_dashboard: { type: 'express' } } });
  });

  test.each([
    ['another type', { type: 'custom' }, 'type'],
    ['a country that is none', { country: 'Germany' }, 'country'],
    ['an unknown capability', { capabilities: { treasury: { requested: true } } }, 'capabilities[treasury]'],
    ['an address that is none', { email: 'nobody' }, 'email'],
  ])('%s is refused with its name', async (_, extra, param) => {
    const { stripe } = await startHarness();
    const refusal = await stripe.accounts.create(accountParams(extra)).catch((err: unknown) => err);
    expect(refusal).toBeInstanceOf(Stripe.errors.StripeInvalidRequestError);
    expect(refusal).toMatchObject({ statusCode: 400, param });
  });

  test('an account that is not there looks like one of somebody else', async () => {
    const { stripe } = await startHarness();
    const refusal = { statusCode: 403, code: 'account_invalid' };
    await expect(stripe.accounts.retrieve('acct_none')).rejects.toMatchObject(refusal);
    await expect(setupLink(stripe, 'acct_none')).rejects.toMatchObject(refusal);
  });

  test('an update merges metadata and says what changed in the event of the account', async () => {
    const { stripe } = await startHarness();
    const { id } = await stripe.accounts.create(accountParams({ metadata: { userId: 'user-1', old: 'x' } }));
    const updated = await stripe.accounts.update(id, { metadata: { old: '', plan: 'pro' } });
    expect(updated.metadata).toEqual({ userId: 'user-1', plan: 'pro' });
    const { data } = await stripe.events.list(UPDATED, { stripeAccount: id });
    expect(data[0]).toMatchObject({
      account: id,
      data: { object: { id }, previous_attributes: { metadata: { userId: 'user-1', old: 'x' } } },
    });
  });
});

describe('the setup', () => {
  test('finishing it opens transfers and payouts, keeps the last digits alone and reports it', async () => {
    const { stripe, receiver } = await startHarness();
    const { id } = await stripe.accounts.create(accountParams());
    const link = await setupLink(stripe, id);
    expect(link.expires_at - link.created).toBe(300);
    const { redirectedTo } = await onboardAccount(link.url, { name: 'Ada Freelancer' });
    expect(redirectedTo).toBe('http://shop.test/done');
    const account = await stripe.accounts.retrieve(id);
    expect(account).toMatchObject({
      charges_enabled: true,
      payouts_enabled: true,
      details_submitted: true,
      capabilities: { transfers: 'active' },
      requirements: { currently_due: [], disabled_reason: null },
      external_accounts: { data: [{ object: 'bank_account', account_holder_name: 'Ada Freelancer', last4: '3000' }] },
    });
    await vi.waitFor(() => expect(receiver.received.map(({ type }) => type)).toEqual(['account.updated']));
    expect(receiver.received[0]).toMatchObject({
      account: id,
      data: { previous_attributes: { payouts_enabled: false } },
    });
    expect((await stripe.events.list(UPDATED)).data).toEqual([]);
  });

  test('leaving leads back with the details missing', async () => {
    const { stripe } = await startHarness();
    const { id } = await stripe.accounts.create(accountParams());
    const { redirectedTo } = await onboardAccount((await setupLink(stripe, id)).url, { action: 'leave' });
    expect(redirectedTo).toBe('http://shop.test/done');
    expect(await stripe.accounts.retrieve(id)).toMatchObject({ details_submitted: false, payouts_enabled: false });
    expect((await stripe.events.list(UPDATED, { stripeAccount: id })).data).toEqual([]);
  });

  test('a link works once: after that it leads to where a new one is made', async () => {
    const { stripe } = await startHarness();
    const { id } = await stripe.accounts.create(accountParams());
    const { url } = await setupLink(stripe, id);
    expect((await fetch(url, { method: 'HEAD' })).status).toBe(204);
    await onboardAccount(url);
    expect((await onboardAccount(url)).redirectedTo).toBe('http://shop.test/refresh');
    expect((await onboardAccount((await setupLink(stripe, id)).url)).redirectedTo).toBe('http://shop.test/done');
  });

  test('a link that is too old leads to where a new one is made', async () => {
    let now = Date.now();
    const { stripe } = await startHarness({ now: () => new Date(now) });
    const { id } = await stripe.accounts.create(accountParams());
    const { url } = await setupLink(stripe, id);
    now += 301_000;
    expect((await onboardAccount(url)).redirectedTo).toBe('http://shop.test/refresh');
  });

  test('ten visits to one link at once open it once', async () => {
    const { stripe } = await startHarness();
    const { id } = await stripe.accounts.create(accountParams());
    const { url } = await setupLink(stripe, id);
    const visits = await Promise.all(Array.from({ length: 10 }, () => onboardAccount(url)));
    expect(visits.filter(({ redirectedTo }) => redirectedTo === 'http://shop.test/done')).toHaveLength(1);
    expect((await stripe.events.list(UPDATED, { stripeAccount: id })).data).toHaveLength(1);
  });

  test('wrong fields are marked and nothing is saved', async () => {
    const { stripe } = await startHarness();
    const { id } = await stripe.accounts.create(accountParams());
    const { url } = await setupLink(stripe, id);
    const { html, url: page } = await onboardAccount(url, { name: ' ', iban: 'DE89370400440532013009' });
    expect(html).toContain('Enter your full name.');
    expect(html).toContain('not a valid IBAN');
    const real = new URLSearchParams({ name: 'Ada', iban: 'GB82WEST12345698765432', action: 'finish' });
    expect(await (await fetch(page, { method: 'POST', body: real })).text()).toContain('not a test account');
    expect((await stripe.accounts.retrieve(id)).details_submitted).toBe(false);
  });

  test('an account under review waits, and one that is rejected stays out', async () => {
    const { stripe } = await startHarness();
    expect(await onboarded(stripe, { verdict: 'under_review' })).toMatchObject({
      details_submitted: true,
      payouts_enabled: false,
      capabilities: { transfers: 'pending' },
      requirements: { disabled_reason: 'requirements.pending_verification' },
    });
    expect(await onboarded(stripe, { verdict: 'rejected' })).toMatchObject({
      payouts_enabled: false,
      capabilities: { transfers: 'inactive' },
      requirements: { disabled_reason: 'rejected.other' },
    });
  });

  test('an account is disabled from outside and comes back by a new setup', async () => {
    const { stripe, control } = await startHarness();
    const { id } = await onboarded(stripe);
    await control.setAccountState(id, 'disabled');
    expect(await stripe.accounts.retrieve(id)).toMatchObject({
      payouts_enabled: false,
      capabilities: { transfers: 'inactive' },
      requirements: { currently_due: ['individual.verification.document'] },
    });
    const { data } = await stripe.events.list(UPDATED, { stripeAccount: id });
    expect(data[0]?.data.previous_attributes).toMatchObject({ payouts_enabled: true });
    await onboardAccount((await setupLink(stripe, id)).url);
    expect((await stripe.accounts.retrieve(id)).payouts_enabled).toBe(true);
  });

  test('a person changes how an account stands on a page', async () => {
    const { stripe, url } = await startHarness();
    const { id } = await onboarded(stripe);
    expect(await (await fetch(`${url}/_control/accounts`)).text()).toContain('freelancer@example.test');
    const body = new URLSearchParams({ value: 'disabled' });
    await fetch(`${url}/_control/pages/accounts/${id}`, { method: 'POST', redirect: 'manual', body });
    expect((await stripe.accounts.retrieve(id)).payouts_enabled).toBe(false);
  });
});

import type Stripe from 'stripe';
import { describe, expect, test, vi } from 'vitest';
import { onboarded, setupLink } from '../testing/accounts.ts';
import { startHarness } from '../testing/harness.ts';
import { onboardAccount, type SetupVisit } from '../testing/onboard-account.ts';
import { paidSession } from '../testing/paid-session.ts';

/** 84.00 EUR on the platform and an account; answers what sends 70.00 of them there. */
async function startMarket(visit: SetupVisit = {}) {
  const harness = await startHarness();
  const { stripe } = harness;
  await paidSession(stripe);
  const { id: account } = await onboarded(stripe, visit);
  const send = () => stripe.transfers.create({ amount: 7000, currency: 'eur', destination: account });
  return { ...harness, account, options: { stripeAccount: account }, send };
}

async function payoutWith(stripe: Stripe, options: Stripe.RequestOptions, status: string): Promise<Stripe.Payout> {
  return await vi.waitFor(async () => {
    const [payout] = (await stripe.payouts.list({ status }, options)).data;
    if (!payout) throw new Error(`There is no payout that is ${status}.`);
    return payout;
  });
}

describe('automatic payouts', () => {
  test('money that arrives is paid out by itself, and the account hears of it', async () => {
    const { stripe, account, options, send, receiver } = await startMarket();
    await send();
    const payout = await payoutWith(stripe, options, 'paid');
    expect(payout).toMatchObject({ amount: 7000, currency: 'eur', automatic: true, type: 'bank_account' });
    expect(await stripe.payouts.retrieve(payout.id, { expand: ['balance_transaction'] }, options)).toMatchObject({
      balance_transaction: { type: 'payout', amount: -7000 },
    });
    expect((await stripe.balance.retrieve({}, options)).available).toMatchObject([{ amount: 0 }]);
    const movements = await stripe.balanceTransactions.list({ payout: payout.id }, options);
    expect(movements.data.map(({ type }) => type)).toEqual(['payout', 'payment']);
    await vi.waitFor(() => {
      const events = receiver.received.filter(({ type }) => type.startsWith('payout.'));
      expect(events.map(({ type }) => type).toSorted()).toEqual(['payout.created', 'payout.paid']);
      expect(events.map((event) => event.account)).toEqual([account, account]);
    });
    expect((await stripe.payouts.list()).data).toEqual([]);
    await expect(stripe.payouts.retrieve(payout.id)).rejects.toMatchObject({ statusCode: 404 });
  });

  test('a reversal after the payout is refused, unless balances may go below zero', async () => {
    const { stripe, control, options, send } = await startMarket();
    const { id } = await send();
    await payoutWith(stripe, options, 'paid');
    await expect(stripe.transfers.createReversal(id)).rejects.toMatchObject({ code: 'balance_insufficient' });
    await control.setFaults({ allowNegativeBalances: true });
    await stripe.transfers.createReversal(id);
    expect((await stripe.balance.retrieve({}, options)).available).toMatchObject([{ amount: -7000 }]);
  });

  test('a payout to a refused bank account comes back and waits for another bank account', async () => {
    const { stripe, account, options, send } = await startMarket({ iban: 'DE62 3704 0044 0532 0130 01' });
    await send();
    const failed = await payoutWith(stripe, options, 'failed');
    expect(failed).toMatchObject({ failure_code: 'no_account', failure_message: expect.stringContaining('incorrect') });
    expect((await stripe.balance.retrieve({}, options)).available).toMatchObject([{ amount: 7000 }]);
    expect(await stripe.accounts.retrieve(account)).toMatchObject({
      payouts_enabled: false,
      capabilities: { transfers: 'active' },
      requirements: { currently_due: ['external_account'] },
    });
    const { data } = await stripe.events.list({ types: ['payout.failed', 'account.updated'], limit: 2 }, options);
    expect(data.map(({ type }) => type)).toEqual(['account.updated', 'payout.failed']);
    await onboardAccount((await setupLink(stripe, account)).url);
    expect((await payoutWith(stripe, options, 'paid')).amount).toBe(7000);
  });

  test('an account with manual payouts keeps its money', async () => {
    const { stripe, account, options, send } = await startMarket();
    await stripe.accounts.update(account, { settings: { payouts: { schedule: { interval: 'manual' } } } });
    await send();
    await stripe.accounts.update(account, { settings: { payouts: { schedule: { interval: 'daily' } } } });
    expect((await payoutWith(stripe, options, 'paid')).amount).toBe(7000);
    expect((await stripe.payouts.list({}, options)).data).toHaveLength(1);
  });
});

describe('the dashboard', () => {
  test('shows balance, transfers and payouts, once per link', async () => {
    const { stripe, account, options, send } = await startMarket();
    await send();
    await payoutWith(stripe, options, 'paid');
    const { url } = await stripe.accounts.createLoginLink(account);
    const page = await (await fetch(url)).text();
    expect(page).toContain('freelancer@example.test');
    expect(page).toContain('€70.00');
    expect(page).toContain('paid');
    expect((await fetch(url)).status).toBe(410);
  });

  test('is not there before the setup', async () => {
    const { stripe } = await startHarness();
    const { id } = await stripe.accounts.create({ type: 'express' });
    await expect(stripe.accounts.createLoginLink(id)).rejects.toMatchObject({ statusCode: 400 });
  });
});

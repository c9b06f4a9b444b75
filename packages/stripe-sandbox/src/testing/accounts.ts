import type Stripe from 'stripe';
import { onboardAccount, type SetupVisit } from './onboard-account.ts';

/** The parameters of an ordinary account of a freelancer. */
export function accountParams(extra: Partial<Stripe.AccountCreateParams> = {}) {
  return {
    type: 'express',
    country: 'DE',
    email: 'freelancer@example.test',
    business_type: 'individual',
    capabilities: { transfers: { requested: true } },
    metadata: { userId: 'user-1' },
    ...extra,
  } satisfies Stripe.AccountCreateParams;
}

/** A setup link of an account; it leads back to a platform that does not exist. */
export async function setupLink(stripe: Stripe, account: string): Promise<Stripe.AccountLink> {
  return await stripe.accountLinks.create({
    account,
    type: 'account_onboarding',
    refresh_url: 'http://shop.test/refresh',
    return_url: 'http://shop.test/done',
  });
}

/** A new account that went through the setup; `visit` says how, `extra` what its creation asked for besides. */
export async function onboarded(
  stripe: Stripe,
  visit: SetupVisit = {},
  extra: Partial<Stripe.AccountCreateParams> = {},
): Promise<Stripe.Account> {
  const { id } = await stripe.accounts.create(accountParams(extra));
  const link = await setupLink(stripe, id);
  await onboardAccount(link.url, visit);
  return await stripe.accounts.retrieve(id);
}

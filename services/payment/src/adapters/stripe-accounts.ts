import Stripe from 'stripe';
import type { ConnectedAccounts } from '../deps.ts';
import { AccountRefusedError } from '../domain/errors.ts';
import { type AccountFacts, type PayoutFacts, payoutStatuses } from '../domain/payout-account.ts';
import type { StripeEvent } from '../domain/stripe-facts.ts';
import { sharedWhileRunning } from './shared-while-running.ts';
import { isOutOfReach, orFault } from './stripe-client.ts';
import { parseStripeEvent } from './stripe-event.ts';

const PAGE_SIZE = 100;

/** Stripe looks a day further back than asked: its clock is another one. */
const OVERLAP_S = 86_400;

/** Freelancers' Express accounts, over Stripe's own SDK. */
export function createConnectedAccounts(stripe: Stripe): ConnectedAccounts {
  return {
    create: sharedWhileRunning(
      ({ idempotencyKey }) => idempotencyKey,
      (request: CreateRequest) =>
        orFault(async () => {
          const known = request.wasAskedBefore && (await findAccount(stripe, request));
          return known ? factsOf(known) : factsOf(await createAccount(stripe, request));
        }),
    ),
    find: (stripeAccountId) =>
      orFault(() => nullOutOfReach(async () => factsOf(await stripe.accounts.retrieve(stripeAccountId)))),
    onboardingUrl: (account, { returnUrl, refreshUrl }) =>
      orFault(async () => {
        const link = { account, type: 'account_onboarding', return_url: returnUrl, refresh_url: refreshUrl } as const;
        return (await stripe.accountLinks.create(link)).url;
      }),
    dashboardUrl: (account) => orFault(async () => (await stripe.accounts.createLoginLink(account)).url),
    findPayout: (id, stripeAccount) =>
      orFault(() =>
        nullOutOfReach(async () => payoutOf(await stripe.payouts.retrieve(id, {}, { stripeAccount }), stripeAccount)),
      ),
    listEvents: (stripeAccount, types, since) =>
      orFault(() => nullOutOfReach(() => eventsOf(stripe, stripeAccount, { types, since }))),
  };
}

async function eventsOf(
  stripe: Stripe,
  stripeAccount: string,
  { types, since }: { types: readonly string[]; since: Date },
): Promise<StripeEvent[]> {
  const created = { gte: Math.floor(since.getTime() / 1000) };
  const events: StripeEvent[] = [];
  for await (const event of stripe.events.list({ types: [...types], created, limit: PAGE_SIZE }, { stripeAccount }))
    events.push(parseStripeEvent(event));
  return events;
}

async function nullOutOfReach<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask();
  } catch (error) {
    if (isOutOfReach(error)) return null;
    throw error;
  }
}

type CreateRequest = Parameters<ConnectedAccounts['create']>[0];

async function createAccount(stripe: Stripe, request: CreateRequest) {
  try {
    return await stripe.accounts.create(accountParams(request), { idempotencyKey: request.idempotencyKey });
  } catch (error) {
    throw error instanceof Stripe.errors.StripeInvalidRequestError ? new AccountRefusedError(error) : error;
  }
}

function accountParams({ freelancerId, country }: CreateRequest): Stripe.AccountCreateParams {
  return {
    controller: {
      fees: { payer: 'application' },
      losses: { payments: 'application' },
      stripe_dashboard: { type: 'express' },
    },
    country,
    capabilities: { transfers: { requested: true } },
    metadata: { freelancerId },
  };
}

/** Accounts cannot be searched by what we wrote on them, but they are listed by when they were made. */
async function findAccount(stripe: Stripe, { freelancerId, askedSince }: CreateRequest) {
  const created = { gte: Math.floor(askedSince.getTime() / 1000) - OVERLAP_S };
  for await (const account of stripe.accounts.list({ created, limit: PAGE_SIZE }))
    if (account.metadata?.freelancerId === freelancerId) return account;
  return null;
}

function factsOf(account: Stripe.Account): AccountFacts {
  return {
    stripeAccountId: account.id,
    detailsSubmitted: account.details_submitted,
    transfersEnabled: account.capabilities?.transfers === 'active',
    payoutsEnabled: account.payouts_enabled,
    requirementsDue: account.requirements?.currently_due ?? [],
    disabledReason: account.requirements?.disabled_reason ?? null,
  };
}

function payoutOf(payout: Stripe.Payout, stripeAccountId: string): PayoutFacts {
  const status = payoutStatuses.find((known) => known === payout.status);
  if (!status) throw new Error(`Stripe answered the unknown payout status "${payout.status}".`);
  return {
    id: payout.id,
    stripeAccountId,
    amountMinor: payout.amount,
    currency: payout.currency.toUpperCase(),
    status,
    arrivesAt: new Date(payout.arrival_date * 1000),
    failure: payout.failure_message ?? payout.failure_code,
    createdAt: new Date(payout.created * 1000),
  };
}

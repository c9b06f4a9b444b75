import type { Actor } from '@craftlane/service-kit/auth';
import { transact } from '@craftlane/service-kit/db';
import { validationFailed } from '@craftlane/service-kit/errors';
import {
  beginPayoutAccount,
  findPayoutAccount,
  giveUpAccount,
  type PayoutAccount,
  renewAccountKey,
} from '../db/payout-accounts.ts';
import type { CallTrace, PaymentDeps } from '../deps.ts';
import { AccountRefusedError, AttemptSpentError } from '../domain/errors.ts';
import { disconnected } from '../domain/payout-account.ts';
import { ensurePeople } from './ensure-people.ts';
import { storeAccount } from './store-account.ts';

/**
 * Where a freelancer tells Stripe what it has to know to pay them; makes their account at Stripe the first time, once. `country` is that of
 * their bank account and counts when an account is made: the first time, and after one was disconnected. Safe to repeat and to run at once.
 * Throws VALIDATION_FAILED when Stripe refuses the country, UNAVAILABLE.
 */
export async function onboardFreelancer(
  deps: PaymentDeps,
  { actor, ...trace }: { actor: Actor } & CallTrace,
  { country }: { country: string },
): Promise<{ url: string }> {
  const { userId: freelancerId } = actor;
  await ensurePeople(deps, [freelancerId], trace);
  const stripeAccountId = await accountOf(deps, freelancerId, country);
  const page = `${deps.settings.publicUrl}/settings/payouts`;
  const addresses = { returnUrl: `${page}?from=stripe`, refreshUrl: `${page}?from=expired` };
  return { url: await deps.accounts.onboardingUrl(stripeAccountId, addresses) };
}

/** Where a freelancer sees their account at Stripe, null without one. Throws UNAVAILABLE. */
export async function openPayoutDashboard(deps: PaymentDeps, actor: Actor): Promise<{ url: string | null }> {
  const account = await findPayoutAccount(deps.db, actor.userId);
  if (!account?.stripeAccountId || !account.detailsSubmitted) return { url: null };
  return { url: await deps.accounts.dashboardUrl(account.stripeAccountId) };
}

async function accountOf(deps: PaymentDeps, freelancerId: string, country: string): Promise<string> {
  const begun = await begin(deps, freelancerId);
  const { stripeAccountId } = begun.account;
  if (!stripeAccountId) return makeAccount(deps, begun, country);
  if (begun.account.disabledReason !== disconnected) return stripeAccountId;
  const askedAt = deps.clock.now();
  const facts = await deps.accounts.find(stripeAccountId);
  if (facts) {
    await storeAccount(deps, freelancerId, facts, askedAt);
    return stripeAccountId;
  }
  await giveUpAccount(deps.db, { freelancerId, stripeAccountId }, newKey(deps, freelancerId));
  return makeAccount(deps, await begin(deps, freelancerId), country);
}

function begin({ db, clock }: PaymentDeps, freelancerId: string) {
  return transact(db, (tx) => beginPayoutAccount(tx, { freelancerId, createdAt: clock.now() }));
}

async function makeAccount(
  deps: PaymentDeps,
  { account, isNew }: { account: PayoutAccount; isNew: boolean },
  country: string,
): Promise<string> {
  const { freelancerId, stripeIdempotencyKey: idempotencyKey, createdAt: askedSince } = account;
  const askedAt = deps.clock.now();
  deps.crashPoint('account.stored');
  try {
    const request = { freelancerId, country, idempotencyKey, askedSince, wasAskedBefore: !isNew };
    const facts = await deps.accounts.create(request);
    deps.crashPoint('account.stripe-answered');
    await storeAccount(deps, freelancerId, facts, askedAt);
    return facts.stripeAccountId;
  } catch (error) {
    const isRefused = error instanceof AccountRefusedError;
    if (isRefused || error instanceof AttemptSpentError)
      await renewAccountKey(deps.db, account, newKey(deps, freelancerId));
    if (!isRefused) throw error;
    deps.log.warn({ freelancerId, country, refusal: error.message }, 'Stripe refused an account');
    throw validationFailed([{ path: 'country', message: 'Stripe opened no account for this country' }]);
  }
}

/** Stripe repeats its answer to whoever asks with the same key, also for another country. */
function newKey({ newId }: PaymentDeps, freelancerId: string): string {
  return `freelancer:${freelancerId}:account:${newId()}`;
}

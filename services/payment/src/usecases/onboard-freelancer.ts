import type { Actor } from '@craftlane/service-kit/auth';
import { transact } from '@craftlane/service-kit/db';
import { beginPayoutAccount, findPayoutAccount } from '../db/payout-accounts.ts';
import type { CallTrace, PaymentDeps } from '../deps.ts';
import { ensurePeople } from './ensure-people.ts';
import { storeAccount } from './store-account.ts';

/**
 * Where a freelancer tells Stripe what it has to know to pay them; makes their account at Stripe the first time, once. `country` is that of
 * their bank account and counts the first time alone. Safe to repeat and to run at once. Throws UNAVAILABLE.
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
  const { db, clock } = deps;
  const { account, isNew } = await transact(db, (tx) =>
    beginPayoutAccount(tx, { freelancerId, createdAt: clock.now() }),
  );
  if (account.stripeAccountId) return account.stripeAccountId;
  const askedAt = clock.now();
  deps.crashPoint('account.stored');
  const facts = await deps.accounts.create({
    freelancerId,
    country,
    idempotencyKey: account.stripeIdempotencyKey,
    askedSince: account.createdAt,
    wasAskedBefore: !isNew,
  });
  deps.crashPoint('account.stripe-answered');
  await storeAccount(deps, freelancerId, facts, askedAt);
  return facts.stripeAccountId;
}

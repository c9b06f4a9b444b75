import type { PayoutAccount } from '@craftlane/contracts/earnings';
import type { Actor } from '@craftlane/service-kit/auth';
import { findFreelancerBalances } from '../db/balances.ts';
import { findPayoutAccount, markDisconnected } from '../db/payout-accounts.ts';
import type { PaymentDeps } from '../deps.ts';
import { readinessOf } from '../domain/payout-account.ts';
import { storeAccount } from './store-account.ts';

/** How far the actor's account at Stripe is, and what they have. */
export async function getPayoutAccount(deps: PaymentDeps, actor: Actor): Promise<PayoutAccount> {
  const [account, balances] = await Promise.all([
    findPayoutAccount(deps.db, actor.userId),
    findFreelancerBalances(deps.db, actor.userId),
  ]);
  return {
    ...balances,
    readiness: readinessOf(account),
    requirementsDue: account?.requirementsDue ?? [],
    currency: deps.settings.currency,
    waitingMinor: account?.transfersEnabled ? 0 : balances.availableMinor,
    nextClearsAt: balances.nextClearsAt?.toISOString() ?? null,
  };
}

/** The same after Stripe was asked, for who comes back from it before its event does. Throws UNAVAILABLE. */
export async function refreshPayoutAccount(deps: PaymentDeps, actor: Actor): Promise<PayoutAccount> {
  const account = await findPayoutAccount(deps.db, actor.userId);
  if (account?.stripeAccountId) {
    const askedAt = deps.clock.now();
    const facts = await deps.accounts.find(account.stripeAccountId);
    if (facts) await storeAccount(deps, actor.userId, facts, askedAt);
    else await markDisconnected(deps.db, account.stripeAccountId, askedAt);
  }
  return getPayoutAccount(deps, actor);
}

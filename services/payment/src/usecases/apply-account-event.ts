import { findAccountOwner, markDisconnected, saveAccountFacts, savePayout } from '../db/payout-accounts.ts';
import type { PaymentDeps } from '../deps.ts';
import { accountOfEvent } from '../domain/stripe-account-event.ts';
import type { EventEffect } from './apply-session-event.ts';
import { wakeWaitingTransfers } from './wake-waiting-transfers.ts';

/**
 * Something changed in a freelancer's account. Stripe is asked how it is now, so that the order of events does not matter. Outcomes:
 * `account_updated`, `payout_updated`, `disconnected` when it can be reached no more, `foreign`. Throws UNAVAILABLE when Stripe does not answer.
 */
export async function applyAccountEvent(deps: PaymentDeps, payload: unknown): Promise<EventEffect> {
  const { stripeAccountId, payoutId } = accountOfEvent(payload);
  const freelancerId = stripeAccountId && (await findAccountOwner(deps.db, stripeAccountId));
  if (!freelancerId) return async () => 'foreign';
  const askedAt = deps.clock.now();
  if (payoutId) {
    const payout = await deps.accounts.findPayout(payoutId, stripeAccountId);
    if (!payout) return disconnect(stripeAccountId, askedAt);
    return async (tx) => {
      await savePayout(tx, freelancerId, payout, askedAt);
      return 'payout_updated';
    };
  }
  const facts = await deps.accounts.find(stripeAccountId);
  if (!facts) return disconnect(stripeAccountId, askedAt);
  return async (tx) => {
    await saveAccountFacts(tx, freelancerId, facts, askedAt);
    if (facts.transfersEnabled) await wakeWaitingTransfers(tx, freelancerId);
    return 'account_updated';
  };
}

function disconnect(stripeAccountId: string, askedAt: Date): EventEffect {
  return async (tx) => {
    await markDisconnected(tx, stripeAccountId, askedAt);
    return 'disconnected';
  };
}

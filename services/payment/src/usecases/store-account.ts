import { transact } from '@craftlane/service-kit/db';
import { saveAccountFacts } from '../db/payout-accounts.ts';
import type { PaymentDeps } from '../deps.ts';
import type { AccountFacts } from '../domain/payout-account.ts';
import { wakeWaitingTransfers } from './wake-waiting-transfers.ts';

/** Stores what Stripe said of a freelancer's account when it was asked, and lets go what waited for it. Safe to repeat. */
export async function storeAccount(
  { db }: PaymentDeps,
  freelancerId: string,
  facts: AccountFacts,
  askedAt: Date,
): Promise<void> {
  await transact(db, async (tx) => {
    await saveAccountFacts(tx, freelancerId, facts, askedAt);
    if (facts.transfersEnabled) await wakeWaitingTransfers(tx, freelancerId);
  });
}

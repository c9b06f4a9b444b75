import type Stripe from 'stripe';
import { recordBalance } from '../balance/record-balance.ts';
import { NO_REQUEST, type SandboxDeps } from '../deps.ts';
import { lockAccount } from '../store/accounts.ts';
import { type BalanceAmount, listBalance, markPaidOut } from '../store/balance-transactions.ts';
import type { Tx } from '../store/database.ts';
import { recordEvent } from '../store/events.ts';
import { planOutcome } from '../store/outcomes.ts';
import { insertPayout } from '../store/payouts.ts';
import { buildPayout } from './build-payout.ts';

/**
 * Pays out all that an account holds, one payout per currency, under the account's row lock. Nothing happens when its
 * payouts are off, manual, or there is nothing to pay. Event: `payout.created` of the account.
 */
export async function createPayouts(deps: SandboxDeps, tx: Tx, accountId: string): Promise<void> {
  const account = await lockAccount(tx, accountId);
  const bank = account && automaticBank(account.data);
  if (!bank) return;
  for (const money of await listBalance(tx, accountId)) {
    if (money.amount > 0) await createPayout(deps, tx, accountId, bank, money);
  }
}

function automaticBank(account: Stripe.Account): string | null {
  const isAutomatic = account.settings?.payouts?.schedule.interval !== 'manual';
  const [bank] = account.external_accounts?.data ?? [];
  return account.payouts_enabled && isAutomatic && bank ? bank.id : null;
}

async function createPayout(
  deps: SandboxDeps,
  tx: Tx,
  account: string,
  destination: string,
  { amount, currency }: BalanceAmount,
): Promise<void> {
  const payout = buildPayout(deps, { amount, currency, destination });
  const out = await recordBalance(deps, tx, { account, type: 'payout', amount: -amount, currency, source: payout.id });
  payout.balance_transaction = out.id;
  await markPaidOut(tx, account, currency, payout.id);
  await insertPayout(tx, { account, data: payout });
  await recordEvent(deps, tx, 'payout.created', payout, NO_REQUEST, { account });
  await planOutcome(tx, 'payout.settle', payout.id, deps.now());
}

import { recordBalance } from '../balance/record-balance.ts';
import { setAccountState } from '../connect/change-account.ts';
import { NO_REQUEST, type SandboxDeps } from '../deps.ts';
import { getAccount, type PayoutFailure } from '../store/accounts.ts';
import type { Tx } from '../store/database.ts';
import { recordEvent } from '../store/events.ts';
import { lockPayout, type StoredPayout, savePayout } from '../store/payouts.ts';

const FAILURE_MESSAGES: Readonly<Record<PayoutFailure, string>> = {
  account_closed: 'The bank account has been closed.',
  no_account: 'The bank account details on file are probably incorrect. No bank account could be located with them.',
};

/** A payout arrives, or fails as its test account number asks. Nothing happens to one that is past it. */
export async function settlePayout(deps: SandboxDeps, tx: Tx, id: string): Promise<void> {
  const payout = await lockPayout(tx, id);
  if (payout.data.status !== 'pending') return;
  const { bank } = await getAccount(tx, payout.account);
  if (bank?.payoutFailure) await failPayout(deps, tx, payout, bank.payoutFailure);
  else await completePayout(deps, tx, payout);
}

async function completePayout(deps: SandboxDeps, tx: Tx, { account, data: before }: StoredPayout): Promise<void> {
  const paid = { ...before, status: 'paid', reconciliation_status: 'completed' } as const;
  await savePayout(tx, paid);
  await recordEvent(deps, tx, 'payout.paid', paid, NO_REQUEST, { account, before });
}

/**
 * The money comes back into the account's balance and, as at Stripe, the bank account takes no more payouts until the
 * person gives another. Events of the account: `payout.failed`, `account.updated`.
 */
async function failPayout(
  deps: SandboxDeps,
  tx: Tx,
  { account, data: before }: StoredPayout,
  failure: PayoutFailure,
): Promise<void> {
  const { id, amount, currency } = before;
  const back = await recordBalance(deps, tx, { account, type: 'payout_failure', amount, currency, source: id });
  const failed = {
    ...before,
    status: 'failed',
    failure_balance_transaction: back.id,
    failure_code: failure,
    failure_message: FAILURE_MESSAGES[failure],
  };
  await savePayout(tx, failed);
  await recordEvent(deps, tx, 'payout.failed', failed, NO_REQUEST, { account, before });
  await setAccountState(deps, tx, account, 'bank_refused', NO_REQUEST);
}

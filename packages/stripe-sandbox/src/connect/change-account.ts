import type { Cause, SandboxDeps } from '../deps.ts';
import { accountInvalid } from '../errors.ts';
import { lockAccount, type StoredAccount, saveAccount } from '../store/accounts.ts';
import type { Tx } from '../store/database.ts';
import { recordEvent } from '../store/events.ts';
import { planOutcome } from '../store/outcomes.ts';
import { type AccountState, withState } from './account-states.ts';

/**
 * Changes an account under its row lock; `change` answers the account as it will be; what waited in its balance is paid
 * out by itself once it may be. Event: `account.updated` of that account. Refused with `account_invalid` when there is none.
 */
export async function changeAccount(
  deps: SandboxDeps,
  tx: Tx,
  id: string,
  change: (account: StoredAccount) => StoredAccount,
  cause: Cause,
): Promise<StoredAccount> {
  const account = await lockAccount(tx, id);
  if (!account) throw accountInvalid(id);
  const changed = change(account);
  await saveAccount(tx, changed);
  await recordEvent(deps, tx, 'account.updated', changed.data, cause, { account: id, before: account.data });
  if (changed.data.payouts_enabled) await planOutcome(tx, 'payout.create', id, deps.now());
  return changed;
}

/** Puts an account into a state, whatever it was in. Event: `account.updated`. */
export async function setAccountState(
  deps: SandboxDeps,
  tx: Tx,
  id: string,
  state: AccountState,
  cause: Cause,
): Promise<StoredAccount> {
  return await changeAccount(deps, tx, id, (account) => ({ ...account, data: withState(account.data, state) }), cause);
}

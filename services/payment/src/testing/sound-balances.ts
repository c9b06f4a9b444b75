import { expect } from 'vitest';
import type { MarketActions } from './market.ts';

/** Accounts that grow by credit: what the platform owes or has earned. */
const owed = [/^order:/, /^freelancer:.*:(clearing|available)$/, /^platform:fees$/];

/** Accounts that grow by debit: what the platform is owed, or has lost. */
const had = [/^freelancer:.*:debt$/, /^platform:(disputed|losses)$/];

/**
 * Proves of every account of the ledger that it is on its side of zero, and of all together that they sum to zero; answers them. What the
 * platform has at `stripe` may be on either: banks call back what was sent on.
 */
export async function expectSound(market: Pick<MarketActions, 'balances'>): Promise<Record<string, number>> {
  const balances = await market.balances();
  const isSound = ([account, minor]: [string, number]) => {
    if (owed.some((name) => name.test(account))) return minor <= 0;
    return account === 'stripe' || (had.some((name) => name.test(account)) && minor >= 0);
  };
  expect(Object.entries(balances).filter((balance) => !isSound(balance))).toEqual([]);
  return balances;
}

import type { PayoutFailure } from '../store/accounts.ts';

/** A bank account the sandbox knows, with what becomes of payouts to it in the words of the hosted page. */
export interface TestBank {
  payoutFailure: PayoutFailure | null;
  explanation: string;
}

/** Every account number that works here, as data: IBANs of the shape that Stripe publishes for tests. */
export const TEST_BANKS: ReadonlyMap<string, TestBank> = new Map<string, TestBank>([
  ['DE89370400440532013000', { payoutFailure: null, explanation: 'payouts arrive' }],
  ['AT611904300234573201', { payoutFailure: null, explanation: 'payouts arrive' }],
  ['DE62370400440532013001', { payoutFailure: 'no_account', explanation: 'payouts fail: no such account' }],
  ['DE35370400440532013002', { payoutFailure: 'account_closed', explanation: 'payouts fail: account closed' }],
]);

/** The number in groups of four, as printed on a statement. */
export function formatIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}

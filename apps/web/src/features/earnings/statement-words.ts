import type { StatementLine } from '@craftlane/contracts/earnings';

/** How a statement calls a movement. */
export const factWords: Record<StatementLine['fact'], string> = {
  earned: 'Earned',
  tip: 'Tip',
  taken_back: 'Refunded to the buyer',
  chargeback: 'Called back by the buyer’s bank',
  sent: 'Sent to your payout account',
  reversed: 'Brought back from your payout account',
};

/** A month like `2026-11` as people write it. */
export function monthWords(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);
}

/** The months up to now by UTC, newest first, like `2026-11`. */
export function lastMonths(now: Date, count: number): string[] {
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back)).toISOString().slice(0, 7),
  );
}

import type { OrderViewer, TimelineEntry } from '@craftlane/contracts/payment';

/** Lines that one side alone reads, beside operators: each side's own fee and money, and what the marketplace bears. All others are for everybody. */
const readers: Partial<Record<TimelineEntry['type'], OrderViewer>> = {
  buyer_fee_charged: 'buyer',
  buyer_fee_returned: 'buyer',
  commission_charged: 'freelancer',
  commission_returned: 'freelancer',
  earnings_available: 'freelancer',
  earnings_taken: 'freelancer',
  earnings_withheld: 'freelancer',
  payout_sent: 'freelancer',
  payout_reversed: 'freelancer',
  payout_refused: 'freelancer',
  payout_retried: 'freelancer',
  payout_reversal_refused: 'freelancer',
  loss_borne: 'operator',
};

/** Whether this person reads lines of this type; an operator reads all. */
export function isReadBy(type: TimelineEntry['type'], viewer: OrderViewer): boolean {
  return viewer === 'operator' || (readers[type] ?? viewer) === viewer;
}

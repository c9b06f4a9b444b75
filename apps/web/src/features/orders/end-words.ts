import type { Order, TimelineEntry } from '@craftlane/contracts/payment';
import type { Words } from './order-words';

/** By what its history says; the first that it says counts. */
type Endings = { title: string; texts: readonly [TimelineEntry['type'], string][] };

const back = 'No more work is due, and the money goes back to the buyer.';

const endings: Partial<Record<Order['status'], Endings>> = {
  completed: {
    title: 'The order is complete',
    texts: [
      ['accepted', 'The work was accepted and the held funds were released.'],
      [
        'auto_completed',
        'The time to review ended without an answer, so the work counts as accepted and the held funds were released.',
      ],
      [
        'dispute_resolved',
        'An operator decided the dispute. The history says how the price of the work was shared, and why.',
      ],
    ],
  },
  cancelled: {
    title: 'The order was cancelled',
    texts: [
      ['cancelled', back],
      ['requirements_lapsed', `The questions were not answered in time. ${back}`],
      ['cancellation_accepted', `Both sides agreed. ${back}`],
      ['cancelled_by_silence', `The request to cancel was not answered in time. ${back}`],
      ['cancelled_late', `Nothing was delivered in time. ${back}`],
      ['dispute_resolved', 'An operator decided the dispute: the price of the work goes back to the buyer.'],
      ['chargeback_lost', 'The bank decided for the buyer and kept the payment. No more work is due.'],
    ],
  },
  expired: {
    title: 'This order expired',
    texts: [
      ['late_payment_refund_due', 'It was not paid in time. What was charged afterwards goes back in full.'],
      ['payment_expired', 'It was not paid in time. Nothing was charged.'],
    ],
  },
};

/** How an order ended, by its history; null while it has not. */
export function endWords({ status, timeline }: Pick<Order, 'status' | 'timeline'>): Words | null {
  const ending = endings[status];
  if (!ending) return null;
  // An order ends once. What a bank decides later ends nothing, and money that came too late outweighs that none came.
  const told = timeline.map(({ type }) => type);
  const [, text] = ending.texts.find(([type]) => told.includes(type)) ?? [];
  return text ? { title: ending.title, text } : null;
}

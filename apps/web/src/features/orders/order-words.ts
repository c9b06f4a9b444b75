import type {
  Order,
  OrderAction,
  OrderRole,
  OrderStatus,
  OrderViewer,
  TimelineEntry,
} from '@craftlane/contracts/payment';
import type { BadgeTone } from '@/components/badge';

/** How a status is called and coloured. */
export const statusWords: Record<OrderStatus, { label: string; tone: BadgeTone }> = {
  pending_payment: { label: 'Waiting for payment', tone: 'warning' },
  expired: { label: 'Expired', tone: 'neutral' },
  awaiting_requirements: { label: 'Waiting for requirements', tone: 'warning' },
  in_progress: { label: 'In progress', tone: 'primary' },
  delivered: { label: 'Delivered', tone: 'accent' },
  in_revision: { label: 'In revision', tone: 'primary' },
  completed: { label: 'Completed', tone: 'success' },
  cancelled: { label: 'Cancelled', tone: 'neutral' },
  disputed: { label: 'In dispute', tone: 'danger' },
};

/** What happens next, in one sentence to the person looking. `deadline` is when, if there is a date. */
export type NextStep = { title: string; text: string; isMine: boolean; deadline: string | null };

/** The next step of an order for its viewer. */
export function nextStep(order: Order): NextStep {
  const words = nextWords[order.status];
  const other = order.other.displayName;
  const { title, text } = wordsOf(words, order.viewerRole, other);
  const isMine = order.allowedActions.some((action) => duties.includes(action));
  return { title, text, isMine, deadline: deadlineOf(order) };
}

/** Actions an order waits for; all others are there for who wants them. */
const duties: OrderAction[] = [
  'pay',
  'submit_requirements',
  'deliver',
  'accept',
  'accept_cancellation',
  'accept_change',
  'resolve_dispute',
];

function wordsOf(words: WordsFor, viewer: OrderViewer, other: string): Words {
  if (viewer === 'operator') return words.operator?.() ?? words.buyer(other);
  return viewer === 'buyer' ? words.buyer(other) : words.freelancer(other);
}

/** How the history calls an entry; `name` is the one who did it. */
export function timelineWords(type: TimelineEntry['type'], name: string): string {
  return {
    order_placed: `${name} placed the order`,
    payment_received: 'Payment received and held',
    payment_expired: 'The payment did not arrive in time',
    late_payment_refund_due: 'A late payment arrived and goes back in full',
    late_payment_refunded: 'The late payment was refunded in full',
    payment_set_aside: 'A payment of another amount arrived; we look into it before anything else happens',
    requirements_submitted: `${name} answered the requirements`,
    requirements_skipped: `${name} started without requirements`,
    delivered: `${name} delivered`,
    revision_requested: `${name} asked for a revision`,
    accepted: `${name} accepted the delivery`,
    auto_completed: 'Completed after the review period',
    funds_released: 'Held funds released to the freelancer',
    review_extended: `${name} took more time to review`,
    cancelled: `${name} cancelled the order`,
    requirements_lapsed: 'Cancelled: the requirements were not answered in time',
    cancellation_requested: `${name} asked to cancel`,
    cancellation_accepted: `${name} agreed to cancel`,
    cancellation_declined: `${name} declined to cancel`,
    cancellation_withdrawn: `${name} withdrew the request to cancel`,
    cancelled_by_silence: 'Cancelled: the request to cancel was not answered',
    cancelled_late: `${name} cancelled because the work was too late`,
    dispute_opened: `${name} opened a dispute`,
    evidence_added: `${name} added to the dispute`,
    dispute_resolved: `${name} decided the dispute`,
    extra_proposed: `${name} offered an extra`,
    extra_added: 'Extra paid and held',
    deadline_proposed: `${name} asked for more time`,
    deadline_changed: `${name} agreed to more time`,
    change_declined: `${name} declined the change`,
    change_withdrawn: `${name} withdrew the change`,
    tip_received: 'Tip for the freelancer',
    refund_due: 'Refund to the buyer on its way',
    refunded: 'Refunded to the buyer',
    refund_granted: `${name} gave money back`,
    chargeback_opened: 'The buyer’s bank called the payment back; the order stands still',
    chargeback_won: 'The bank decided for the order; the money is back',
    chargeback_lost: 'The bank decided for the buyer and kept the money',
    evidence_sent: `${name} sent evidence to the bank`,
    earnings_available: 'Earnings cleared and are available',
    payout_sent: 'Earnings sent to the freelancer’s payout account',
    payout_reversed: 'Earnings taken back from the payout account',
    operator_acted: `${name} looked into the money of this order`,
    refund_failed: 'The refund failed; an operator looks into it',
    refund_voided: 'The refund is not needed any more: the bank has given the money back',
    buyer_fee_charged: 'Service fee paid',
    buyer_fee_returned: 'Service fee goes back',
    commission_charged: 'Commission taken',
    commission_returned: 'Commission given back',
    earnings_taken: 'Earnings taken back',
    earnings_withheld: 'Earnings kept to settle what is owed',
    payout_refused: 'The earnings could not be sent; they are tried again',
    payout_retried: `${name} had the earnings sent again`,
    payout_reversal_refused: 'What was sent could not be taken back; later earnings settle it',
    loss_borne: 'Loss borne by Craftlane',
  }[type];
}

/** The two views of the order list. */
export const listWords: Record<OrderRole, { title: string; description: string; empty: string; emptyText: string }> = {
  buyer: {
    title: 'Orders',
    description: 'What you have ordered.',
    empty: 'No orders yet',
    emptyText:
      'Find a freelancer for your next job. You pay into held funds and release them when you accept the work.',
  },
  freelancer: {
    title: 'Sales',
    description: 'What buyers have ordered from you.',
    empty: 'No sales yet',
    emptyText: 'Orders appear here as soon as a buyer has paid.',
  },
};

type Words = { title: string; text: string };
type WordsFor = Record<OrderRole, (other: string) => Words> & { operator?: () => Words };

const done = (title: string, text: string): WordsFor => ({
  buyer: () => ({ title, text }),
  freelancer: () => ({ title, text }),
});

const nextWords: Record<OrderStatus, WordsFor> = {
  pending_payment: {
    buyer: () => ({ title: 'Pay to start the order', text: 'Nothing has been charged so far.' }),
    freelancer: (other) => ({ title: 'Waiting for payment', text: `${other} has not paid yet.` }),
  },
  expired: done('This order expired', 'It was not paid in time. Nothing was charged.'),
  awaiting_requirements: {
    buyer: (other) => ({
      title: 'Tell the freelancer what they need',
      text: `${other} starts, and the delivery time runs, once you have answered.`,
    }),
    freelancer: (other) => ({
      title: 'Waiting for the buyer’s answers',
      text: `${other} was asked for what you need. You may start without it.`,
    }),
  },
  in_progress: {
    buyer: (other) => ({ title: 'Work is under way', text: `${other} is working on your order.` }),
    freelancer: () => ({ title: 'Deliver your work', text: 'Send it when it is ready; the buyer then reviews it.' }),
  },
  in_revision: {
    buyer: (other) => ({ title: 'A revision is under way', text: `${other} is working on your changes.` }),
    freelancer: () => ({ title: 'Deliver the revision', text: 'The buyer asked for changes. See the history below.' }),
  },
  delivered: {
    buyer: () => ({
      title: 'Review the delivery',
      text: 'Accept it to release the held funds, or ask for a revision. Without an answer it is accepted for you.',
    }),
    freelancer: (other) => ({ title: 'Waiting for the review', text: `${other} is looking at your delivery.` }),
  },
  completed: done('The order is complete', 'The work was accepted and the held funds were released.'),
  cancelled: done('The order was cancelled', 'No more work is due, and the money goes back to the buyer.'),
  disputed: {
    ...done('The order is in dispute', 'An operator decides how the held money is shared. Add what speaks for you.'),
    operator: () => ({
      title: 'Decide this dispute',
      text: 'Read the history below, then share the price of the work.',
    }),
  },
};

function deadlineOf(order: Order): string | null {
  if (order.status === 'pending_payment') return order.payableUntil;
  if (order.status === 'awaiting_requirements') return order.requirementsEndAt;
  if (order.status === 'delivered') return order.reviewEndsAt;
  return order.status === 'in_progress' || order.status === 'in_revision' ? order.dueAt : null;
}

import type { Order, OrderAction, OrderStatus, OrderViewer } from '@craftlane/contracts/payment';
import { endWords } from './end-words';
import type { Words } from './order-words';

/** What happens next, to the person looking; `label` says whose turn it is. `deadline` is when, if there is a date. */
export type NextStep = Words & { label: string; isMine: boolean; deadline: string | null };

/** The next step of an order for its viewer. */
export function nextStep(order: Order): NextStep {
  const isMine = order.allowedActions.some((action) => duties.includes(action));
  return { ...wordsOf(order), label: labelOf(order, isMine), isMine, deadline: deadlineOf(order) };
}

/** Whether somebody waits for work in vain; the time of an order that stands still does not run. */
export function showsLate({ isLate, frozenAt }: Pick<Order, 'isLate' | 'frozenAt'>): boolean {
  return isLate && frozenAt === null;
}

/** Actions an order waits for; all others are there for who wants them. */
const duties: OrderAction[] = [
  'pay',
  'submit_requirements',
  'deliver',
  'accept',
  'accept_cancellation',
  'accept_change',
  'pay_extra',
  'resolve_dispute',
];

function labelOf({ status }: Order, isMine: boolean): string {
  if (isMine) return 'Your turn';
  return ['completed', 'cancelled', 'expired'].includes(status) ? 'How it ended' : 'What happens next';
}

function wordsOf(order: Order): Words {
  const byStatus = () => statusWords[order.status][order.viewerRole](order);
  return endWords(order) ?? frozenWords(order) ?? cancellationWords(order) ?? changeWords(order) ?? byStatus();
}

function frozenWords({ frozenAt }: Order): Words | null {
  if (!frozenAt) return null;
  return { title: 'Waiting for the buyer’s bank', text: 'The work, and every deadline, waits for its decision.' };
}

/** While somebody asks to cancel, the request itself says what silence does. */
function cancellationWords(order: Order): Words | null {
  if (!order.cancellation) return null;
  const text = meanwhile(order);
  if (can(order, 'accept_cancellation')) return { title: 'Answer the request to cancel', text };
  if (can(order, 'withdraw_cancellation')) return { title: 'Waiting for an answer to your request', text };
  return { title: 'Waiting for an answer to the request to cancel', text };
}

function meanwhile(order: Order): string {
  if (order.status === 'delivered')
    return can(order, 'accept')
      ? 'The time to review stands still meanwhile. You may still accept the delivery.'
      : 'The time to review stands still meanwhile.';
  return can(order, 'deliver') ? 'You may still deliver meanwhile.' : 'The work goes on meanwhile.';
}

/** Only who has nothing more urgent to do is told of a change first. */
function changeWords(order: Order): Words | null {
  if (order.status === 'delivered' || can(order, 'deliver')) return null;
  const works = `${order.freelancer.displayName} works on meanwhile.`;
  if (can(order, 'pay_extra'))
    return {
      title: 'An extra is offered to you',
      text: `${works} It becomes part of the order once you have paid it.`,
    };
  return can(order, 'accept_change') ? { title: 'More time is asked of you', text: works } : null;
}

/** Nothing counts down while the order stands still, or while a request to cancel has a countdown of its own. */
function deadlineOf(order: Order): string | null {
  if (order.frozenAt || order.cancellation) return null;
  switch (order.status) {
    case 'pending_payment':
      return order.payableUntil;
    case 'awaiting_requirements':
      return order.requirementsEndAt;
    case 'delivered':
      return order.reviewEndsAt;
    case 'in_progress':
    case 'in_revision':
      return order.dueAt;
    default:
      return null;
  }
}

type WordsFor = Record<OrderViewer, (order: Order) => Words>;

const buyer = (order: Order) => order.buyer.displayName;
const freelancer = (order: Order) => order.freelancer.displayName;
const can = (order: Order, action: OrderAction) => order.allowedActions.includes(action);

const statusWords: Record<OrderStatus, WordsFor> = {
  pending_payment: {
    buyer: (order) => ({ title: 'Pay to start the order', text: unpaidText(order) }),
    freelancer: (order) => ({ title: 'Waiting for payment', text: `${buyer(order)} has not paid yet.` }),
    operator: (order) => ({ title: 'Waiting for payment', text: `${buyer(order)} has not paid yet.` }),
  },
  awaiting_requirements: {
    buyer: (order) => ({
      title: 'Tell the freelancer what they need',
      text: `${freelancer(order)} starts, and the delivery time runs, once you have answered. Without answers the order is cancelled.`,
    }),
    freelancer: (order) => ({
      title: 'Waiting for the buyer’s answers',
      text: `${buyer(order)} was asked for what you need. You may start without it; if nothing happens, the order is cancelled.`,
    }),
    operator: (order) => ({
      title: 'Waiting for the buyer’s answers',
      text: `${buyer(order)} was asked for what ${freelancer(order)} needs.`,
    }),
  },
  in_progress: {
    buyer: (order) => ({ title: 'Work is under way', text: `${freelancer(order)} is working on your order.` }),
    freelancer: () => ({ title: 'Deliver your work', text: 'Send it when it is ready; the buyer then reviews it.' }),
    operator: (order) => ({ title: 'Work is under way', text: `${freelancer(order)} is working on the order.` }),
  },
  in_revision: {
    buyer: (order) => ({ title: 'A revision is under way', text: `${freelancer(order)} is working on your changes.` }),
    freelancer: () => ({ title: 'Deliver the revision', text: 'The buyer asked for changes. See the history below.' }),
    operator: (order) => ({ title: 'A revision is under way', text: `${freelancer(order)} is working on it.` }),
  },
  delivered: {
    buyer: (order) => ({
      title: 'Review the delivery',
      text: `Accept it to release the held funds${can(order, 'request_revision') ? ', or ask for a revision' : ''}. Without an answer it is accepted for you.`,
    }),
    freelancer: (order) => ({
      title: 'Waiting for the review',
      text: `${buyer(order)} is looking at your delivery. Without an answer it is accepted.`,
    }),
    operator: (order) => ({
      title: 'Waiting for the review',
      text: `${buyer(order)} is looking at the delivery. Without an answer it is accepted.`,
    }),
  },
  disputed: {
    ...forBoth('The order is in dispute', 'An operator decides how the held money is shared. Add what speaks for you.'),
    operator: () => ({
      title: 'Decide this dispute',
      text: 'Read the history below, then share the price of the work.',
    }),
  },
  // How these ended stands in their history; what follows is for a history that does not tell.
  expired: forBoth('This order expired', 'It was not paid in time.'),
  completed: forBoth('The order is complete', 'The held funds were released.'),
  cancelled: forBoth('The order was cancelled', 'No more work is due.'),
};

function unpaidText({ timeline }: Order): string {
  return timeline.some(({ type }) => type === 'payment_set_aside')
    ? 'A payment of another amount arrived. An operator looks into it and gives it back.'
    : 'Nothing has been charged so far.';
}

function forBoth(title: string, text: string): WordsFor {
  const words = () => ({ title, text });
  return { buyer: words, freelancer: words, operator: words };
}

import type { TimelineEntry } from '@craftlane/contracts/payment';
import type { OrderActor, OrderEdge } from '../domain/order-process.ts';

/** Somebody who is told of a move. */
export type Told = OrderEdge['tells'][number];

/** Who is told of an arrow: those it names, less the one who did it. */
export function toldOf({ tells, by }: Pick<OrderEdge, 'tells' | 'by'>): Told[] {
  return tells.filter((who) => who !== by);
}

/** What they are told, in a sentence without amounts; `{who}` did it. Throws for an arrow that tells somebody and has no words. */
export function messageOf({ says, by }: Pick<OrderEdge, 'says' | 'by'>): string {
  const words = sentences[says];
  if (!words) throw new Error(`There is no message for ${says}.`);
  return words.replace('{who}', names[by]);
}

const names: Record<OrderActor, string> = {
  buyer: 'The buyer',
  freelancer: 'The freelancer',
  operator: 'An operator',
  stripe: 'Stripe',
  timer: 'The clock',
};

const sentences: Partial<Record<TimelineEntry['type'], string>> = {
  payment_received: 'The order is paid, and the money is held.',
  payment_expired: 'The order was not paid in time and has expired.',
  requirements_submitted: '{who} answered the questions; the delivery time runs.',
  requirements_skipped: '{who} began without answers; the delivery time runs.',
  requirements_lapsed: 'Nobody answered the questions: the order is cancelled, and everything goes back.',
  cancelled: '{who} cancelled the order; everything goes back.',
  delivered: '{who} delivered. Accept it or ask for a revision; silence accepts it.',
  revision_requested: '{who} asked for a revision.',
  review_extended: '{who} took more time to review.',
  accepted: '{who} accepted the delivery; the money is released.',
  auto_completed: 'The time to review is over: the order is complete, and the money is released.',
  cancellation_requested: '{who} asked to cancel; silence agrees.',
  cancellation_declined: '{who} declined to cancel; the order goes on.',
  cancellation_withdrawn: '{who} withdrew the request to cancel; the order goes on.',
  cancellation_accepted: '{who} agreed to cancel; the money goes back.',
  cancelled_by_silence: 'Nobody answered the request to cancel: the order is cancelled.',
  cancelled_late: '{who} cancelled because the work was too late; everything goes back.',
  extra_proposed: '{who} offered an extra.',
  extra_added: 'The extra is paid and part of the order.',
  deadline_proposed: '{who} asked for more time.',
  deadline_changed: '{who} agreed to more time.',
  change_declined: '{who} declined the change.',
  change_withdrawn: '{who} withdrew the change.',
  tip_received: 'A tip arrived for the freelancer.',
  dispute_opened: '{who} opened a dispute; an operator decides.',
  evidence_added: '{who} added to the dispute.',
  dispute_resolved: '{who} decided the dispute.',
  refund_granted: '{who} gave money back to the buyer.',
  chargeback_opened: 'The buyer’s bank called the payment back; the order stands still.',
  chargeback_won: 'The bank decided for the order; it goes on with the time that was left.',
  chargeback_lost: 'The bank decided for the buyer and keeps the money.',
};

import type { OrderStatus, TimelineEntry } from '@craftlane/contracts/payment';
import { edges, loops } from './order-arrows.ts';

/** Who can cause a move. `stripe` is an event that Stripe confirmed, `timer` a durable timer of this service. */
export type OrderActor = 'buyer' | 'freelancer' | 'operator' | 'stripe' | 'timer';

/** What can happen to an order. */
export type OrderMove =
  | 'place'
  | 'pay'
  | 'expire'
  | 'submit_requirements'
  | 'skip_requirements'
  | 'lapse_requirements'
  | 'deliver'
  | 'request_revision'
  | 'extend_review'
  | 'accept'
  | 'auto_complete'
  | 'cancel'
  | 'request_cancellation'
  | 'accept_cancellation'
  | 'decline_cancellation'
  | 'withdraw_cancellation'
  | 'cancel_by_silence'
  | 'cancel_late'
  | 'open_dispute'
  | 'add_evidence'
  | 'resolve_dispute'
  | 'propose_extra'
  | 'propose_deadline'
  | 'accept_change'
  | 'decline_change'
  | 'withdraw_change'
  | 'add_extra'
  | 'tip'
  | 'refund'
  | 'open_chargeback'
  | 'win_chargeback'
  | 'lose_chargeback'
  | 'lose_stray_payment';

/** A durable timer of an order; its length is configuration. */
export type OrderTimer = 'checkout' | 'requirements' | 'review' | 'cancellation';

/** A rule beside the graph, by name; `order-guards.ts` has the words of each refusal and what it looks at. */
export type OrderGuard =
  | 'a_revision_is_left'
  | 'never_extended'
  | 'nobody_cancels'
  | 'the_other_cancels'
  | 'this_one_cancels'
  | 'no_change_waits'
  | 'change_of_the_other'
  | 'change_of_this_one'
  | 'change_is_time'
  | 'change_is_extra'
  | 'some_can_go_back'
  | 'very_late';

/** What a move does to a timer. A paused review goes on with the time that was left. */
export type TimerEffect = 'start' | 'end' | 'pause' | 'resume' | 'extend';

/**
 * What a move does to the order's money. `hold`: the payment is held. `release`: it goes to the freelancer, less commission.
 * `return`: it goes back to the buyer. `return_all`: also when the buyer's fee would stay with the platform. `split`: as an operator decided.
 * `hold_extra`: the payment of an extra is held too. `tip`: it goes to the freelancer whole. `take_back`: part of what was released goes back
 * to the buyer. `freeze`: the bank took a payment, nothing of the order moves until it decides; `unfreeze`: it gave it back. `charge_back`: it
 * is gone, and with it goes back what else is held. `absorb`: it is gone after the release, and somebody bears it.
 */
export type LedgerEffect =
  | 'hold'
  | 'hold_extra'
  | 'release'
  | 'return'
  | 'return_all'
  | 'split'
  | 'tip'
  | 'take_back'
  | 'freeze'
  | 'unfreeze'
  | 'charge_back'
  | 'absorb';

/** One arrow of the status graph with everything it causes; `from` is null for the arrow that makes an order. */
export interface OrderEdge {
  move: OrderMove;
  from: OrderStatus | null;
  to: OrderStatus;
  by: OrderActor;
  /** The line in the timeline both people read. */
  says: TimelineEntry['type'];
  /**
   * What must hold when a person asks for it, in the order of the refusals; of an arrow by Stripe, when the buyer asks to pay. What Stripe
   * confirmed has happened.
   */
  guards?: readonly OrderGuard[];
  /** A checkout that was started runs for as long as the order stays where that arrow led. */
  timers?: Partial<Record<Exclude<OrderTimer, 'checkout'>, TimerEffect>> & { checkout?: 'start' };
  books?: LedgerEffect;
  /** Who is told, apart from the one who did it. */
  tells: readonly ('buyer' | 'freelancer' | 'operator')[];
}

/** One version of the process, all of it data; an order keeps the version it began with. */
export interface OrderProcess {
  version: number;
  /** The move of each timer when it ends; one by Stripe is made when Stripe, asked then, confirms it. */
  timers: Readonly<Record<OrderTimer, { move: OrderMove; by: 'timer' | 'stripe' }>>;
  /** What people can do while a chargeback keeps an order frozen; no timer ends then. */
  whileFrozen: readonly OrderMove[];
  edges: readonly OrderEdge[];
}

const both = ['buyer', 'freelancer'] as const;
const working = ['in_progress', 'in_revision'] as const;
const underWay = [...working, 'delivered'] as const;

const unsettled = ['awaiting_requirements', ...underWay, 'disputed'] as const;
const settled = ['pending_payment', 'expired', 'completed', 'cancelled'] as const;
const everybody = [...both, 'operator'] as const;

/** Timers that end with the work, however it ends. */
const endTimers = { review: 'end', cancellation: 'end' } as const;

/** The first version, released: a hash of it is pinned by a test. The next one is another constant. */
export const version1: OrderProcess = {
  version: 1,
  timers: {
    checkout: { move: 'expire', by: 'stripe' },
    requirements: { move: 'lapse_requirements', by: 'timer' },
    review: { move: 'auto_complete', by: 'timer' },
    cancellation: { move: 'cancel_by_silence', by: 'timer' },
  },
  whileFrozen: ['add_evidence'],
  edges: [
    ...edges(null, 'buyer', {
      move: 'place',
      to: 'pending_payment',
      says: 'order_placed',
      timers: { checkout: 'start' },
      tells: [],
    }),
    ...edges('pending_payment', 'stripe', {
      move: 'pay',
      to: 'awaiting_requirements',
      says: 'payment_received',
      timers: { requirements: 'start' },
      books: 'hold',
      tells: both,
    }),
    ...edges('pending_payment', 'stripe', {
      move: 'pay',
      to: 'in_progress',
      says: 'payment_received',
      books: 'hold',
      tells: both,
    }),
    ...edges('pending_payment', 'stripe', { move: 'expire', to: 'expired', says: 'payment_expired', tells: ['buyer'] }),

    ...edges('awaiting_requirements', 'buyer', {
      move: 'submit_requirements',
      to: 'in_progress',
      says: 'requirements_submitted',
      timers: { requirements: 'end' },
      tells: ['freelancer'],
    }),
    ...edges('awaiting_requirements', 'freelancer', {
      move: 'skip_requirements',
      to: 'in_progress',
      says: 'requirements_skipped',
      timers: { requirements: 'end' },
      tells: ['buyer'],
    }),
    ...edges('awaiting_requirements', [...both, 'operator'], {
      move: 'cancel',
      to: 'cancelled',
      says: 'cancelled',
      timers: { requirements: 'end' },
      books: 'return_all',
      tells: both,
    }),
    ...edges('awaiting_requirements', 'timer', {
      move: 'lapse_requirements',
      to: 'cancelled',
      says: 'requirements_lapsed',
      timers: { requirements: 'end' },
      books: 'return_all',
      tells: both,
    }),

    ...edges(working, 'freelancer', {
      move: 'deliver',
      to: 'delivered',
      says: 'delivered',
      timers: { review: 'start' },
      tells: ['buyer'],
    }),
    ...edges('delivered', 'buyer', {
      move: 'request_revision',
      to: 'in_revision',
      says: 'revision_requested',
      guards: ['a_revision_is_left'],
      timers: { review: 'end' },
      tells: ['freelancer'],
    }),
    ...loops(['delivered'], 'buyer', {
      move: 'extend_review',
      says: 'review_extended',
      guards: ['never_extended'],
      timers: { review: 'extend' },
      tells: ['freelancer'],
    }),
    ...edges('delivered', 'buyer', {
      move: 'accept',
      to: 'completed',
      says: 'accepted',
      timers: endTimers,
      books: 'release',
      tells: ['freelancer'],
    }),
    ...edges('delivered', 'timer', {
      move: 'auto_complete',
      to: 'completed',
      says: 'auto_completed',
      timers: endTimers,
      books: 'release',
      tells: both,
    }),

    ...loops(underWay, both, {
      move: 'request_cancellation',
      says: 'cancellation_requested',
      guards: ['nobody_cancels'],
      timers: { cancellation: 'start', review: 'pause' },
      tells: both,
    }),
    ...loops(underWay, both, {
      move: 'decline_cancellation',
      says: 'cancellation_declined',
      guards: ['the_other_cancels'],
      timers: { cancellation: 'end', review: 'resume' },
      tells: both,
    }),
    ...loops(underWay, both, {
      move: 'withdraw_cancellation',
      says: 'cancellation_withdrawn',
      guards: ['this_one_cancels'],
      timers: { cancellation: 'end', review: 'resume' },
      tells: both,
    }),
    ...edges(underWay, both, {
      move: 'accept_cancellation',
      to: 'cancelled',
      says: 'cancellation_accepted',
      guards: ['the_other_cancels'],
      timers: endTimers,
      books: 'return',
      tells: both,
    }),
    ...edges(underWay, 'timer', {
      move: 'cancel_by_silence',
      to: 'cancelled',
      says: 'cancelled_by_silence',
      timers: endTimers,
      books: 'return',
      tells: both,
    }),
    ...edges(working, 'buyer', {
      move: 'cancel_late',
      to: 'cancelled',
      says: 'cancelled_late',
      guards: ['very_late'],
      timers: endTimers,
      books: 'return_all',
      tells: ['freelancer'],
    }),
    ...edges(underWay, 'operator', {
      move: 'cancel',
      to: 'cancelled',
      says: 'cancelled',
      timers: endTimers,
      books: 'return_all',
      tells: both,
    }),

    ...loops(working, 'freelancer', {
      move: 'propose_extra',
      says: 'extra_proposed',
      guards: ['no_change_waits'],
      tells: ['buyer'],
    }),
    ...loops(working, both, {
      move: 'propose_deadline',
      says: 'deadline_proposed',
      guards: ['no_change_waits'],
      tells: both,
    }),
    ...loops(working, both, {
      move: 'accept_change',
      says: 'deadline_changed',
      guards: ['change_of_the_other', 'change_is_time'],
      tells: both,
    }),
    ...loops(underWay, both, {
      move: 'decline_change',
      says: 'change_declined',
      guards: ['change_of_the_other'],
      tells: both,
    }),
    ...loops(underWay, both, {
      move: 'withdraw_change',
      says: 'change_withdrawn',
      guards: ['change_of_this_one'],
      tells: both,
    }),
    ...loops(underWay, 'stripe', {
      move: 'add_extra',
      says: 'extra_added',
      guards: ['change_is_extra'],
      books: 'hold_extra',
      tells: both,
    }),
    ...loops(['completed'], 'stripe', { move: 'tip', says: 'tip_received', books: 'tip', tells: both }),

    ...edges(underWay, both, {
      move: 'open_dispute',
      to: 'disputed',
      says: 'dispute_opened',
      timers: endTimers,
      tells: [...both, 'operator'],
    }),
    ...loops(['disputed'], both, { move: 'add_evidence', says: 'evidence_added', tells: both }),
    ...edges('disputed', 'operator', {
      move: 'resolve_dispute',
      to: 'completed',
      says: 'dispute_resolved',
      books: 'split',
      tells: both,
    }),
    ...edges('disputed', 'operator', {
      move: 'resolve_dispute',
      to: 'cancelled',
      says: 'dispute_resolved',
      books: 'split',
      tells: both,
    }),

    ...loops(['completed'], ['freelancer', 'operator'], {
      move: 'refund',
      says: 'refund_granted',
      guards: ['some_can_go_back'],
      books: 'take_back',
      tells: both,
    }),
    ...loops([...unsettled, ...settled], 'stripe', {
      move: 'open_chargeback',
      says: 'chargeback_opened',
      books: 'freeze',
      tells: everybody,
    }),
    ...loops([...unsettled, ...settled], 'stripe', {
      move: 'win_chargeback',
      says: 'chargeback_won',
      books: 'unfreeze',
      tells: everybody,
    }),
    ...edges('awaiting_requirements', 'stripe', {
      move: 'lose_chargeback',
      to: 'cancelled',
      says: 'chargeback_lost',
      timers: { requirements: 'end' },
      books: 'charge_back',
      tells: everybody,
    }),
    ...edges([...underWay, 'disputed'], 'stripe', {
      move: 'lose_chargeback',
      to: 'cancelled',
      says: 'chargeback_lost',
      timers: endTimers,
      books: 'charge_back',
      tells: everybody,
    }),
    ...loops(settled, 'stripe', {
      move: 'lose_chargeback',
      says: 'chargeback_lost',
      books: 'absorb',
      tells: everybody,
    }),
    // Money that paid for nothing, because it came late or was another amount: the order goes on without it.
    ...loops([...unsettled, ...settled], 'stripe', {
      move: 'lose_stray_payment',
      says: 'chargeback_lost',
      books: 'absorb',
      tells: everybody,
    }),
  ],
};

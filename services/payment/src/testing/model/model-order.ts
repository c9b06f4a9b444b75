/** Who does something in a walk. `world` is everything that is no person: Stripe, the bank, time. */
export type Who = 'buyer' | 'freelancer' | 'operator' | 'world';

/** One step of a walk, before it is known whether it is allowed. `share` (0–100) chooses amounts. */
export interface Step {
  what: What;
  who: Exclude<Who, 'world'>;
  share: number;
}

/** A step before it is chosen: now and then a wild one, mostly one of those the model lets happen, picked by a number in [0, 1). */
export interface Try {
  wild: Pick<Step, 'what' | 'who'>;
  isWild: boolean;
  pick: number;
  share: number;
}

/** Everything that can be tried in a walk. */
export const whats = [
  'pay',
  'submit_requirements',
  'skip_requirements',
  'deliver',
  'request_revision',
  'extend_review',
  'accept',
  'cancel',
  'cancel_late',
  'request_cancellation',
  'accept_cancellation',
  'decline_cancellation',
  'withdraw_cancellation',
  'open_dispute',
  'add_evidence',
  'resolve_dispute',
  'propose_extra',
  'pay_extra',
  'propose_deadline',
  'accept_change',
  'decline_change',
  'withdraw_change',
  'tip',
  'refund',
  'silence',
  'clear',
  'connect',
  'call_back',
  'call_back_in_error',
  'bank_gives_back',
  'bank_keeps',
  'repeat_events',
  'order_again',
  'leap',
] as const;

/** See {@link whats}. */
export type What = (typeof whats)[number];

/**
 * An order as the model has it: written from what is promised, without looking at how the service does it. Amounts in minor units. `paid` are
 * payments; of each, `back` went back to the buyer and `bank` says what its bank did.
 */
export interface ModelOrder {
  status:
    | 'unpaid'
    | 'waiting'
    | 'working'
    | 'revising'
    | 'delivered'
    | 'disputed'
    | 'completed'
    | 'cancelled'
    | 'expired';
  priceMinor: number;
  feeMinor: number;
  commissionMinor: number;
  asks: boolean;
  revisionsLeft: number;
  isExtended: boolean;
  cancelling: 'buyer' | 'freelancer' | null;
  change: { kind: 'extra' | 'deadline'; by: 'buyer' | 'freelancer'; priceMinor: number } | null;
  payments: { kind: 'order' | 'extra' | 'tip'; amountMinor: number; bank: 'fine' | 'open' | 'won' | 'kept' }[];
  /** Of the price, the buyer's fee and the commission, what went back or was not taken. */
  backMinor: number;
  feeBackMinor: number;
  commissionBackMinor: number;
  tipsMinor: number;
  /** What the bank kept of money that was held, and after the release. */
  keptHeldMinor: number;
  keptLostMinor: number;
  isConnected: boolean;
}

/** Whether nothing more happens to an order by itself. */
export function isEnded({ status }: ModelOrder): boolean {
  return status === 'expired' || status === 'cancelled' || status === 'completed';
}

/** A new order of this price, not paid. */
export function newModelOrder(priceMinor: number, asks: boolean, revisions: number): ModelOrder {
  return {
    status: 'unpaid',
    priceMinor,
    feeMinor: half(priceMinor * 5, 100),
    commissionMinor: half(priceMinor * 10, 100),
    asks,
    revisionsLeft: revisions,
    isExtended: false,
    cancelling: null,
    change: null,
    payments: [],
    backMinor: 0,
    feeBackMinor: 0,
    commissionBackMinor: 0,
    tipsMinor: 0,
    keptHeldMinor: 0,
    keptLostMinor: 0,
    isConnected: false,
  };
}

/** `a / b`, rounded half up. */
export function half(a: number, b: number): number {
  return Math.floor((2 * a + b) / (2 * b));
}

/** Whether a bank's word is awaited. */
export function isFrozen({ payments }: ModelOrder): boolean {
  return payments.some(({ bank }) => bank === 'open');
}

/** What of the price can still go back after the completion. */
export function leftMinor(order: ModelOrder): number {
  const keptMinor = order.payments
    .filter(({ kind, bank }) => kind !== 'tip' && bank === 'kept')
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return Math.max(0, order.priceMinor - order.backMinor - keptMinor);
}

/** What the freelancer is to have in the end. */
export function earnedMinor(order: ModelOrder): number {
  if (order.status !== 'completed') return 0;
  return order.priceMinor - order.backMinor - (order.commissionMinor - order.commissionBackMinor) + order.tipsMinor;
}

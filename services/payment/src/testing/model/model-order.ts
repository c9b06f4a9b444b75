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

/** See `CHARGEBACK_LOSS_BEARER`. */
export type LossBearer = 'platform' | 'freelancer';

/** A payment as the model has it, in minor units. */
export interface ModelPayment {
  kind: 'order' | 'extra' | 'tip';
  amountMinor: number;
  /** What of it is the price of work, and what of it went back to the buyer. */
  workMinor: number;
  backMinor: number;
  /** What its bank did, and how much of it that was about. */
  bank: 'fine' | 'open' | 'won' | 'kept';
  bankMinor: number;
  /** What it earned the freelancer, and what of that they gave back. */
  earnedMinor: number;
  takenMinor: number;
}

/** An order as the model has it: written from what is promised, without looking at how the service does it. Amounts in minor units. */
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
  payments: readonly ModelPayment[];
  /** Who bears what banks keep after the release. */
  bearer: LossBearer;
  /** Of the price, the buyer's fee and the commission, what went back or was not taken. */
  backMinor: number;
  feeBackMinor: number;
  commissionBackMinor: number;
  tipsMinor: number;
  /** What banks kept of money that was held; what of it the freelancer bore after the release, and what the platform lost. */
  keptHeldMinor: number;
  borneMinor: number;
  keptLostMinor: number;
  isConnected: boolean;
}

/** Whether nothing more happens to an order by itself. */
export function isEnded({ status }: ModelOrder): boolean {
  return status === 'expired' || status === 'cancelled' || status === 'completed';
}

/** A new order of this price, not paid. */
export function newModelOrder(priceMinor: number, asks: boolean, revisions: number, bearer: LossBearer): ModelOrder {
  return {
    bearer,
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
    borneMinor: 0,
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

/** A payment nothing has happened to; `workMinor` of it is the price of work, and a tip is earned whole. */
export function newPayment(kind: ModelPayment['kind'], amountMinor: number, workMinor: number): ModelPayment {
  const earnedMinor = kind === 'tip' ? amountMinor : 0;
  return { kind, amountMinor, workMinor, backMinor: 0, bank: 'fine', bankMinor: 0, earnedMinor, takenMinor: 0 };
}

/** What of a payment neither went back nor was kept by its bank. */
export function leftOf({ amountMinor, backMinor, bank, bankMinor }: ModelPayment): number {
  return Math.max(0, amountMinor - backMinor - (bank === 'kept' ? bankMinor : 0));
}

/** What of the price can still go back after the completion. */
export function leftMinor(order: ModelOrder): number {
  const keptMinor = order.payments
    .filter(({ kind, bank }) => kind !== 'tip' && bank === 'kept')
    .reduce((sum, { bankMinor }) => sum + bankMinor, 0);
  return Math.max(0, order.priceMinor - order.backMinor - keptMinor);
}

/** What the work earns as it is now: what of the price did not go back, less the commission on that. */
export function workEarnedMinor(order: ModelOrder): number {
  return order.priceMinor - order.backMinor - (order.commissionMinor - order.commissionBackMinor);
}

/** What the freelancer is to have in the end. */
export function earnedMinor(order: ModelOrder): number {
  return order.status === 'completed' ? workEarnedMinor(order) + order.tipsMinor - order.borneMinor : 0;
}

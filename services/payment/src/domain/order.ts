import type { Quote } from '@craftlane/contracts/gig';
import type { OrderRole, OrderStatus, OrderViewer } from '@craftlane/contracts/payment';
import type { FileView } from '@craftlane/contracts/values/files';

/** A change of an order as it was proposed; amounts in minor units, frozen then. An extra has a price, more time has none. */
export interface PendingChange {
  id: string;
  kind: 'extra' | 'deadline';
  by: OrderRole;
  text: string;
  priceMinor: number;
  buyerFeeMinor: number;
  commissionMinor: number;
  /** Added to the delivery date. */
  days: number;
}

/** An order as it is stored. Amounts in minor units of `currency`, frozen when it was placed. */
export interface Order {
  id: string;
  status: OrderStatus;
  /** The version of the order process it began with. */
  processVersion: number;
  /** Rises by one with every move. */
  version: number;
  buyerId: string;
  freelancerId: string;
  gigId: string;
  gigVersion: number;
  gigSlug: string;
  gigTitle: string;
  coverImageId: string | null;
  package: Quote['package'];
  extras: Quote['extras'];
  requirements: Quote['requirements'];
  /** Answers by requirement id; null until the requirements are submitted. */
  answers: Record<string, string> | null;
  /** Files of answers, by requirement id. */
  answerFiles: Record<string, FileView[]> | null;
  deliveryDays: number;
  currency: string;
  priceMinor: number;
  extrasMinor: number;
  buyerFeeMinor: number;
  commissionMinor: number;
  revisionsUsed: number;
  deliveriesMade: number;
  /** When the checkout is closed at Stripe. */
  payableUntil: Date;
  paidAt: Date | null;
  /** The Stripe session whose payment this order stands on. */
  paidSessionId: string | null;
  /** Start of the delivery clock plus `deliveryDays`. */
  dueAt: Date | null;
  /** When the buyer must have answered the gig's questions. */
  requirementsEndAt: Date | null;
  reviewEndsAt: Date | null;
  /** What is left of a review that a request to cancel has stopped. */
  reviewLeftMs: number | null;
  reviewExtended: boolean;
  /** Who asked to cancel, why, and when silence agrees; all null while nobody asks. */
  cancellationBy: OrderRole | null;
  cancellationReason: string | null;
  cancellationEndsAt: Date | null;
  /** A change that waits for the other side; null while there is none. */
  change: PendingChange | null;
  disputedAt: Date | null;
  completedAt: Date | null;
  cancelledAt: Date | null;
  /** What of the work's price goes or went back to the buyer, and of both fees because of it. */
  refundedMinor: number;
  buyerFeeReturnedMinor: number;
  commissionReturnedMinor: number;
  /** What the buyer gave on top; no fee is taken of it. */
  tipsMinor: number;
  /** Since when a chargeback keeps the money where it is; null while none is open. */
  frozenAt: Date | null;
  /** What the buyer's bank called back for good, and what of it the freelancer bore. */
  chargedBackMinor: number;
  earningsTakenMinor: number;
  createdAt: Date;
  updatedAt: Date;
}

const DAY_MS = 86_400_000;

/** What the work costs: package and extras. */
export function worthMinor(order: Pick<Order, 'priceMinor' | 'extrasMinor'>): number {
  return order.priceMinor + order.extrasMinor;
}

/** What the buyer pays: work and buyer fee. */
export function totalMinor(order: Pick<Order, 'priceMinor' | 'extrasMinor' | 'buyerFeeMinor'>): number {
  return worthMinor(order) + order.buyerFeeMinor;
}

/** What of the work's price can still go back to the buyer. */
export function refundableMinor(
  order: Pick<Order, 'priceMinor' | 'extrasMinor' | 'refundedMinor' | 'chargedBackMinor'>,
): number {
  return Math.max(0, worthMinor(order) - order.refundedMinor - order.chargedBackMinor);
}

/** What the freelancer receives: work less what of it was refunded, less commission, and tips. */
export function earningsMinor(
  order: Pick<
    Order,
    | 'priceMinor'
    | 'extrasMinor'
    | 'commissionMinor'
    | 'refundedMinor'
    | 'commissionReturnedMinor'
    | 'tipsMinor'
    | 'earningsTakenMinor'
  >,
): number {
  return workEarningsMinor(order) + order.tipsMinor - order.earningsTakenMinor;
}

/** What the freelancer receives without tips. */
export function workEarningsMinor(
  order: Pick<Order, 'priceMinor' | 'extrasMinor' | 'commissionMinor' | 'refundedMinor' | 'commissionReturnedMinor'>,
): number {
  return worthMinor(order) - order.refundedMinor - (order.commissionMinor - order.commissionReturnedMinor);
}

/** The order with an extra that was paid: part of its price, its fees and its time from now on. */
export function withExtra(order: Order, { id, text, priceMinor, buyerFeeMinor, commissionMinor, days }: PendingChange) {
  return {
    change: null,
    extras: [...order.extras, { id, title: text, priceMinor, extraDays: days }],
    extrasMinor: order.extrasMinor + priceMinor,
    buyerFeeMinor: order.buyerFeeMinor + buyerFeeMinor,
    commissionMinor: order.commissionMinor + commissionMinor,
    ...laterBy(order, days),
  } satisfies Partial<Order>;
}

/** The order with its delivery date so many days later. */
export function laterBy({ dueAt, deliveryDays }: Order, days: number) {
  return {
    dueAt: dueAt && new Date(dueAt.getTime() + days * DAY_MS),
    deliveryDays: deliveryDays + days,
  } satisfies Partial<Order>;
}

/** The delivery date when the clock starts at `startedAt`. */
export function dueAfter(startedAt: Date, deliveryDays: number): Date {
  return new Date(startedAt.getTime() + deliveryDays * DAY_MS);
}

/** Whether work is owed and the delivery date has passed; while the order is frozen its time stands still. */
export function isLate(order: Pick<Order, 'status' | 'dueAt' | 'frozenAt'>, now: Date): boolean {
  return isOwed(order) && order.frozenAt === null && order.dueAt !== null && order.dueAt < now;
}

/** From when on the buyer may cancel alone, `graceMs` after the delivery date; null while no work is owed. */
export function veryLateAt(order: Pick<Order, 'status' | 'dueAt'>, graceMs: number): Date | null {
  return isOwed(order) && order.dueAt ? new Date(order.dueAt.getTime() + graceMs) : null;
}

function isOwed({ status }: Pick<Order, 'status'>): boolean {
  return status === 'in_progress' || status === 'in_revision';
}

/** An order as far as it decides who may see it. */
type Visible = Pick<Order, 'buyerId' | 'freelancerId' | 'paidAt'>;

/** Which of its two people this is; null for a stranger, and for the freelancer of an order that was never paid. */
export function roleIn(order: Visible, userId: string): OrderRole | null {
  if (order.buyerId === userId) return 'buyer';
  return order.freelancerId === userId && order.paidAt !== null ? 'freelancer' : null;
}

/** Who looks at an order. Operators see what concerns others; in an order of their own they are one of its people and nothing more. */
export function viewerOf(order: Visible, actor: { userId: string; roles: readonly string[] }): OrderViewer | null {
  const isTheirs = order.buyerId === actor.userId || order.freelancerId === actor.userId;
  if (isTheirs) return roleIn(order, actor.userId);
  return actor.roles.includes('operator') ? 'operator' : null;
}

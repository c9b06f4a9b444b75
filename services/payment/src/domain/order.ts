import type { Quote } from '@craftlane/contracts/gig';
import type { OrderRole, OrderStatus } from '@craftlane/contracts/payment';

/** An order as it is stored. Amounts in minor units of `currency`, frozen when it was placed. */
export interface Order {
  id: string;
  status: OrderStatus;
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
  reviewEndsAt: Date | null;
  completedAt: Date | null;
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

/** What the freelancer receives: work less commission. */
export function earningsMinor(order: Pick<Order, 'priceMinor' | 'extrasMinor' | 'commissionMinor'>): number {
  return worthMinor(order) - order.commissionMinor;
}

/** The delivery date when the clock starts at `startedAt`. */
export function dueAfter(startedAt: Date, deliveryDays: number): Date {
  return new Date(startedAt.getTime() + deliveryDays * DAY_MS);
}

/** Whether work is owed and the delivery date has passed. */
export function isLate(order: Pick<Order, 'status' | 'dueAt'>, now: Date): boolean {
  const isOwed = order.status === 'in_progress' || order.status === 'in_revision';
  return isOwed && order.dueAt !== null && order.dueAt < now;
}

/** Which of its two people this is; null for a stranger, and for the freelancer of an order that was never paid. */
export function roleIn(order: Pick<Order, 'buyerId' | 'freelancerId' | 'paidAt'>, userId: string): OrderRole | null {
  if (order.buyerId === userId) return 'buyer';
  return order.freelancerId === userId && order.paidAt !== null ? 'freelancer' : null;
}

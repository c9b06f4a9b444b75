import type { Order } from './order.ts';
import type { OrderEdge, OrderTimer } from './order-process.ts';
import { processOf } from './order-versions.ts';

/** How long each timer of an order runs, in milliseconds. */
export interface TimerLengths {
  requirementsPeriodMs: number;
  reviewPeriodMs: number;
  cancellationPeriodMs: number;
}

/** A timer whose end is a move of its own; the end of a checkout is Stripe's word. */
export type MovingTimer = Exclude<OrderTimer, 'checkout'>;

/** When this timer of an order ends; null while it does not run. */
export function timerEnd(order: Order, timer: OrderTimer): Date | null {
  switch (timer) {
    case 'checkout':
      return isPayable(order) ? order.payableUntil : null;
    case 'requirements':
      return order.requirementsEndAt;
    case 'review':
      return order.reviewEndsAt;
    case 'cancellation':
      return order.cancellationEndsAt;
  }
}

/** Whether the order is where an arrow led that started its checkout. */
function isPayable({ status, processVersion }: Order): boolean {
  return processOf(processVersion).edges.some(({ to, timers }) => to === status && timers?.checkout === 'start');
}

/** What an arrow changes of an order's timers at an instant. */
export function timerChanges(order: Order, edge: OrderEdge, lengths: TimerLengths, at: Date): Partial<Order> {
  const { requirements, review, cancellation } = edge.timers ?? {};
  return {
    ...(requirements === 'start' && { requirementsEndAt: after(at, lengths.requirementsPeriodMs) }),
    ...(requirements === 'end' && { requirementsEndAt: null }),
    ...(cancellation === 'start' && { cancellationEndsAt: after(at, lengths.cancellationPeriodMs) }),
    ...(cancellation === 'end' && { cancellationEndsAt: null, cancellationBy: null, cancellationReason: null }),
    ...(review && reviewChanges(order, review, lengths.reviewPeriodMs, at)),
  };
}

function reviewChanges(
  order: Order,
  effect: NonNullable<NonNullable<OrderEdge['timers']>['review']>,
  periodMs: number,
  at: Date,
): Partial<Order> {
  const { reviewEndsAt, reviewLeftMs } = order;
  switch (effect) {
    case 'start':
      // While somebody asks to cancel, silence about the delivery means nothing.
      return order.cancellationBy ? { reviewLeftMs: periodMs } : { reviewEndsAt: after(at, periodMs) };
    case 'end':
      return { reviewEndsAt: null, reviewLeftMs: null };
    case 'pause':
      return reviewEndsAt
        ? { reviewEndsAt: null, reviewLeftMs: Math.max(0, reviewEndsAt.getTime() - at.getTime()) }
        : {};
    case 'resume':
      return reviewLeftMs === null ? {} : { reviewEndsAt: after(at, reviewLeftMs), reviewLeftMs: null };
    case 'extend':
      return {
        reviewExtended: true,
        ...(reviewEndsAt && { reviewEndsAt: after(reviewEndsAt, periodMs) }),
        ...(reviewLeftMs !== null && { reviewLeftMs: reviewLeftMs + periodMs }),
      };
  }
}

function after(instant: Date, ms: number): Date {
  return new Date(instant.getTime() + ms);
}

import type { Order } from './order.ts';

/** An order that goes on after it was frozen: everything that ran has the time that was left then. */
export function thaw(order: Order, at: Date): Partial<Order> {
  if (!order.frozenAt) return {};
  const stoodStillMs = at.getTime() - order.frozenAt.getTime();
  const later = (instant: Date | null) => instant && new Date(instant.getTime() + stoodStillMs);
  return {
    frozenAt: null,
    dueAt: later(order.dueAt),
    requirementsEndAt: later(order.requirementsEndAt),
    reviewEndsAt: later(order.reviewEndsAt),
    cancellationEndsAt: later(order.cancellationEndsAt),
  };
}

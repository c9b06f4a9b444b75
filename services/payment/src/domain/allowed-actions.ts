import type { OrderAction, OrderRole } from '@craftlane/contracts/payment';
import { illegalTransition } from '@craftlane/service-kit/errors';
import type { Order } from './order.ts';
import { actionsOf } from './order-graph.ts';

/** What this person can do now: what the graph opens, less a revision when none remains. */
export function allowedActions(
  order: Pick<Order, 'status' | 'package' | 'revisionsUsed'>,
  role: OrderRole,
): OrderAction[] {
  return actionsOf(order.status, role).filter((action) => action !== 'request_revision' || hasRevisionLeft(order));
}

/** Whether the package includes one more revision than were used. */
export function hasRevisionLeft(order: Pick<Order, 'package' | 'revisionsUsed'>): boolean {
  const { revisions } = order.package;
  return revisions === 'unlimited' || order.revisionsUsed < revisions;
}

/** Throws ILLEGAL_TRANSITION naming the status unless this person can do this now. */
export function requireAction(order: Parameters<typeof allowedActions>[0], role: OrderRole, action: OrderAction): void {
  if (!allowedActions(order, role).includes(action)) throw illegalTransition(order.status);
}

import { findOrder } from '../db/orders.ts';
import type { PaymentDeps } from '../deps.ts';
import { canMove } from '../domain/order-graph.ts';
import { openSession } from './open-session.ts';

/**
 * Opens the session of an order whose checkout was interrupted between its two transactions. Does nothing when it came to
 * its end or can no longer be paid. Safe to repeat.
 */
export async function finishCheckout(deps: PaymentDeps, orderId: string): Promise<void> {
  const order = await findOrder(deps.db, orderId);
  if (order && canMove(order, 'pay', 'stripe')) await openSession(deps, order);
}

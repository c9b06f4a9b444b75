import type { OrderViewer } from '@craftlane/contracts/payment';
import type { Actor } from '@craftlane/service-kit/auth';
import type { Tx } from '@craftlane/service-kit/db';
import { notFound } from '@craftlane/service-kit/errors';
import { lockOrder } from '../db/orders.ts';
import { type Order, viewerOf } from '../domain/order.ts';

/** An order and who of those it concerns looks at it. */
export interface OrderOfActor {
  order: Order;
  viewer: OrderViewer;
}

/**
 * The order with its row locked until the transaction ends, for a move by this person. Throws NOT_FOUND when it is missing
 * or not theirs to see.
 */
export async function lockOrderOf(tx: Tx, actor: Actor, orderId: string): Promise<OrderOfActor> {
  return authorise(await lockOrder(tx, orderId), actor);
}

/** The order with the part of this person in it; throws NOT_FOUND when it is missing or not theirs to see. */
export function authorise(order: Order | null, actor: Actor): OrderOfActor {
  if (!order) throw notFound('no such order');
  const viewer = viewerOf(order, actor);
  if (!viewer) throw notFound('not an order of the caller');
  return { order, viewer };
}

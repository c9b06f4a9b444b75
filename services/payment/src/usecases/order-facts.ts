import type { Order } from '../domain/order.ts';

/** The envelope of a fact about an order as it is after a move, all but the type. */
export function orderFacts(order: Order, eventId: string) {
  const { id: orderId, gigId, buyerId, freelancerId, priceMinor, currency } = order;
  return {
    id: eventId,
    occurredAt: order.updatedAt.toISOString(),
    aggregateId: orderId,
    aggregateVersion: order.version,
    data: { orderId, gigId, buyerId, freelancerId, priceMinor, currency },
  };
}

import type { Order } from '@craftlane/contracts/payment';
import type { Actor } from '@craftlane/service-kit/auth';
import type { PaymentDeps } from '../deps.ts';
import { moveOrder } from './move-order.ts';

/** The buyer accepts what was delivered: the order is completed and its money released. Throws NOT_FOUND, ILLEGAL_TRANSITION. */
export async function acceptDelivery(deps: PaymentDeps, actor: Actor, orderId: string): Promise<Order> {
  return moveOrder(deps, actor, { orderId, move: 'accept' });
}

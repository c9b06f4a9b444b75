import type { Order } from '@craftlane/contracts/payment';
import type { PaymentDeps } from '../deps.ts';
import { type Caller, moveOrder } from './move-order.ts';

/** The buyer accepts what was delivered: the order is completed and its money released. Throws NOT_FOUND, ILLEGAL_TRANSITION. */
export async function acceptDelivery(deps: PaymentDeps, caller: Caller, orderId: string): Promise<Order> {
  return moveOrder(deps, caller, { orderId, move: 'accept' });
}

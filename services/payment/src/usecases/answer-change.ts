import type { Order } from '@craftlane/contracts/payment';
import type { PaymentDeps } from '../deps.ts';
import { laterBy } from '../domain/order.ts';
import { type Caller, moveOrder } from './move-order.ts';

/** The other side agrees to more time; the delivery date moves. Throws NOT_FOUND, ILLEGAL_TRANSITION. */
export async function acceptChange(deps: PaymentDeps, caller: Caller, orderId: string): Promise<Order> {
  return moveOrder(deps, caller, { orderId, move: 'accept_change' }, (order) => ({
    changes: { change: null, ...laterBy(order, order.change?.days ?? 0) },
  }));
}

/** The other side declines what was proposed; a payment of it that still arrives goes back. Throws NOT_FOUND, ILLEGAL_TRANSITION. */
export async function declineChange(deps: PaymentDeps, caller: Caller, orderId: string): Promise<Order> {
  return moveOrder(deps, caller, { orderId, move: 'decline_change' }, () => ({ changes: { change: null } }));
}

/** Who proposed a change takes it back; a payment of it that still arrives goes back. Throws NOT_FOUND, ILLEGAL_TRANSITION. */
export async function withdrawChange(deps: PaymentDeps, caller: Caller, orderId: string): Promise<Order> {
  return moveOrder(deps, caller, { orderId, move: 'withdraw_change' }, () => ({ changes: { change: null } }));
}

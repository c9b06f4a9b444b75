import type { Order } from '@craftlane/contracts/payment';
import type { PaymentDeps } from '../deps.ts';
import { dueAfter } from '../domain/order.ts';
import { type Caller, moveOrder } from './move-order.ts';

/** The freelancer starts without answers; the delivery clock starts. Throws NOT_FOUND, ILLEGAL_TRANSITION. */
export async function skipRequirements(deps: PaymentDeps, caller: Caller, orderId: string): Promise<Order> {
  return moveOrder(deps, caller, { orderId, move: 'skip_requirements' }, ({ deliveryDays }) => ({
    changes: { dueAt: dueAfter(deps.clock.now(), deliveryDays) },
  }));
}

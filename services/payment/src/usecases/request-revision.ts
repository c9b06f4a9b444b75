import type { Order } from '@craftlane/contracts/payment';
import type { PaymentDeps } from '../deps.ts';
import { type Caller, moveOrder } from './move-order.ts';

/** The buyer asks for changes; uses up one revision. Throws NOT_FOUND, and ILLEGAL_TRANSITION also when none remains. */
export async function requestRevision(
  deps: PaymentDeps,
  caller: Caller,
  { orderId, message }: { orderId: string; message: string },
): Promise<Order> {
  return moveOrder(deps, caller, { orderId, move: 'request_revision', input: { message } }, ({ revisionsUsed }) => ({
    note: message,
    changes: { revisionsUsed: revisionsUsed + 1 },
  }));
}

import type { Order } from '@craftlane/contracts/payment';
import type { Actor } from '@craftlane/service-kit/auth';
import type { PaymentDeps } from '../deps.ts';
import { moveOrder } from './move-order.ts';

/** The buyer asks for changes; uses up one revision. Throws NOT_FOUND, and ILLEGAL_TRANSITION also when none remains. */
export async function requestRevision(
  deps: PaymentDeps,
  actor: Actor,
  { orderId, message }: { orderId: string; message: string },
): Promise<Order> {
  return moveOrder(deps, actor, { orderId, move: 'request_revision' }, ({ revisionsUsed }) => ({
    note: message,
    changes: { revisionsUsed: revisionsUsed + 1 },
  }));
}

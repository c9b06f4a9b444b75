import type { Order } from '@craftlane/contracts/payment';
import type { Actor } from '@craftlane/service-kit/auth';
import type { PaymentDeps } from '../deps.ts';
import { moveOrder } from './move-order.ts';

/** One side calls for an operator's decision; every timer of the order stops. Throws NOT_FOUND, ILLEGAL_TRANSITION. */
export async function openDispute(
  deps: PaymentDeps,
  actor: Actor,
  { orderId, reason }: { orderId: string; reason: string },
): Promise<Order> {
  return moveOrder(deps, actor, { orderId, move: 'open_dispute' }, () => ({ note: reason }));
}

/** What speaks for one's side in an open dispute; everybody it concerns reads it. Throws NOT_FOUND, ILLEGAL_TRANSITION. */
export async function addEvidence(
  deps: PaymentDeps,
  actor: Actor,
  { orderId, message }: { orderId: string; message: string },
): Promise<Order> {
  return moveOrder(deps, actor, { orderId, move: 'add_evidence' }, () => ({ note: message }));
}

import type { Order, OrderViewer } from '@craftlane/contracts/payment';
import { illegalTransition } from '@craftlane/service-kit/errors';
import type { PaymentDeps } from '../deps.ts';
import type { PendingChange } from '../domain/order.ts';
import { feesOf } from '../domain/order-fees.ts';
import { type Caller, moveOrder } from './move-order.ts';

/**
 * The freelancer offers an extra for an order under way, its fees frozen now; the buyer agrees by paying it. Throws NOT_FOUND,
 * ILLEGAL_TRANSITION also while another change waits.
 */
export async function proposeExtra(
  deps: PaymentDeps,
  caller: Caller,
  { orderId, title, priceMinor, days }: { orderId: string; title: string; priceMinor: number; days: number },
): Promise<Order> {
  return moveOrder(
    deps,
    caller,
    { orderId, move: 'propose_extra', input: { title, priceMinor, days } },
    (_, viewer) => {
      const fees = feesOf({ priceMinor, extrasMinor: 0 }, deps.settings);
      return proposal(deps, viewer, { kind: 'extra', text: title, priceMinor, days, ...fees });
    },
  );
}

/** Either side asks for more time. Throws NOT_FOUND, ILLEGAL_TRANSITION also while another change waits. */
export async function proposeDeadline(
  deps: PaymentDeps,
  caller: Caller,
  { orderId, days, reason }: { orderId: string; days: number; reason: string },
): Promise<Order> {
  return moveOrder(deps, caller, { orderId, move: 'propose_deadline', input: { days, reason } }, (_, viewer) => {
    const free = { priceMinor: 0, buyerFeeMinor: 0, commissionMinor: 0 };
    return proposal(deps, viewer, { kind: 'deadline', text: reason, days, ...free });
  });
}

function proposal({ newId }: PaymentDeps, viewer: OrderViewer, change: Omit<PendingChange, 'id' | 'by'>) {
  if (viewer === 'operator') throw illegalTransition('in_progress');
  return { note: change.text, changes: { change: { ...change, id: newId(), by: viewer } } };
}

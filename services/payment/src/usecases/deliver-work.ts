import type { Order } from '@craftlane/contracts/payment';
import { attachFiles } from '@craftlane/service-kit/files';
import { insertDelivery } from '../db/deliveries.ts';
import type { PaymentDeps } from '../deps.ts';
import { type Caller, moveOrder } from './move-order.ts';

/** What is handed in: a message, and files the freelancer has uploaded for a delivery. */
export interface Delivery {
  orderId: string;
  message: string;
  fileIds: readonly string[];
}

/**
 * The freelancer hands in the next version; the review period starts, and with it the timer that completes the order if the
 * buyer stays silent. Throws NOT_FOUND, ILLEGAL_TRANSITION, VALIDATION_FAILED naming each file that cannot be used.
 */
export async function deliverWork(
  deps: PaymentDeps,
  caller: Caller,
  { orderId, message, fileIds }: Delivery,
): Promise<Order> {
  return moveOrder(deps, caller, { orderId, move: 'deliver', input: { message, fileIds } }, async (order, _, tx) => {
    const version = order.deliveriesMade + 1;
    const files = await attachFiles(tx, {
      ids: fileIds,
      ownerId: caller.actor.userId,
      purpose: 'delivery',
      attachTo: `order:${orderId}:delivery:${version}`,
      field: (at) => `fileIds.${at}`,
    });
    await insertDelivery(tx, { orderId, version, message, files, deliveredAt: deps.clock.now() });
    return { note: message, changes: { deliveriesMade: version } };
  });
}

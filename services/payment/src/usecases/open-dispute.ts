import type { Order } from '@craftlane/contracts/payment';
import type { FileView } from '@craftlane/contracts/values/files';
import type { Tx } from '@craftlane/service-kit/db';
import { attachFiles } from '@craftlane/service-kit/files';
import type { PaymentDeps } from '../deps.ts';
import { type Caller, moveOrder } from './move-order.ts';

/** Files that speak for one's side, uploaded as evidence. */
interface WithFiles {
  orderId: string;
  fileIds: readonly string[];
}

/**
 * One side calls for an operator's decision; every timer of the order stops. Throws NOT_FOUND, ILLEGAL_TRANSITION, VALIDATION_FAILED naming each
 * file that cannot be used.
 */
export async function openDispute(
  deps: PaymentDeps,
  caller: Caller,
  { orderId, reason, fileIds }: WithFiles & { reason: string },
): Promise<Order> {
  const move = { orderId, move: 'open_dispute', input: { reason, fileIds } } as const;
  return moveOrder(deps, caller, move, async (order, _, tx) => ({
    note: reason,
    files: await attachEvidence(tx, caller, { orderId, fileIds, version: order.version }),
  }));
}

/** What speaks for one's side in an open dispute; everybody it concerns reads it. Throws as {@link openDispute} does. */
export async function addEvidence(
  deps: PaymentDeps,
  caller: Caller,
  { orderId, message, fileIds }: WithFiles & { message: string },
): Promise<Order> {
  const move = { orderId, move: 'add_evidence', input: { message, fileIds } } as const;
  return moveOrder(deps, caller, move, async (order, _, tx) => ({
    note: message,
    files: await attachEvidence(tx, caller, { orderId, fileIds, version: order.version }),
  }));
}

async function attachEvidence(
  tx: Tx,
  { actor }: Caller,
  { orderId, fileIds, version }: WithFiles & { version: number },
): Promise<FileView[]> {
  return attachFiles(tx, {
    ids: fileIds,
    ownerId: actor.userId,
    purpose: 'evidence',
    attachTo: `order:${orderId}:evidence:${version}`,
    field: (at) => `fileIds.${at}`,
  });
}

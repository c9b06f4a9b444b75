import type { Tx } from '@craftlane/service-kit/db';
import { dueRefunds } from './schema.ts';

/** Money that must go back in full. */
export type DueRefund = typeof dueRefunds.$inferInsert;

/** Marks the payment of a session for its refund. */
export async function insertDueRefund(tx: Tx, refund: DueRefund): Promise<void> {
  await tx.insert(dueRefunds).values(refund);
}

import type { Tx } from '@craftlane/service-kit/db';
import { setAsidePayments } from './schema.ts';

/** A payment that a person has to decide about. */
export type SetAsidePayment = Omit<typeof setAsidePayments.$inferSelect, 'resolvedAt'>;

/** Stores a payment for a person to decide about. */
export async function insertSetAsidePayment(tx: Tx, payment: SetAsidePayment): Promise<void> {
  await tx.insert(setAsidePayments).values(payment);
}

import type { Tx } from '@craftlane/service-kit/db';
import { and, eq, isNull } from 'drizzle-orm';
import { setAsidePayments } from './schema.ts';

/** A payment that a person has to decide about. */
export type SetAsidePayment = Omit<typeof setAsidePayments.$inferSelect, 'resolvedAt'>;

/** Stores a payment for a person to decide about. */
export async function insertSetAsidePayment(tx: Tx, payment: SetAsidePayment): Promise<void> {
  await tx.insert(setAsidePayments).values(payment);
}

/** The order of a payment that was set aside, or null. */
export async function findOrderOfSetAside(tx: Tx, sessionId: string): Promise<string | null> {
  const { orderId } = setAsidePayments;
  const [row] = await tx.select({ orderId }).from(setAsidePayments).where(eq(setAsidePayments.sessionId, sessionId));
  return row?.orderId ?? null;
}

/** Notes that a person decided; answers the payment, or null when that was done before. */
export async function resolveSetAsidePayment(tx: Tx, sessionId: string, resolvedAt: Date) {
  const isOpen = and(eq(setAsidePayments.sessionId, sessionId), isNull(setAsidePayments.resolvedAt));
  const [payment] = await tx.update(setAsidePayments).set({ resolvedAt }).where(isOpen).returning();
  return payment ?? null;
}

import type { Db, Tx } from '@craftlane/service-kit/db';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { dueRefunds } from './schema.ts';

/** Money that must go back in full. */
export type DueRefund = typeof dueRefunds.$inferSelect;

/** Marks the payment of a session for its refund. */
export async function insertDueRefund(tx: Tx, refund: Omit<DueRefund, 'refundId' | 'refundedAt'>): Promise<void> {
  await tx.insert(dueRefunds).values(refund);
}

/** The refund when it is still to be made, otherwise null. */
export async function findDueRefund(db: Db, sessionId: string): Promise<DueRefund | null> {
  const [refund] = await db.select().from(dueRefunds).where(due(sessionId));
  return refund ?? null;
}

/** Locks a refund that is still to be made until the transaction ends; false when it was made in the meantime. */
export async function lockDueRefund(tx: Tx, sessionId: string): Promise<boolean> {
  const rows = await tx.select({ id: dueRefunds.sessionId }).from(dueRefunds).where(due(sessionId)).for('update');
  return rows.length > 0;
}

/** Notes which refund of Stripe gave the money back. */
export async function markRefunded(tx: Tx, sessionId: string, refundId: string, refundedAt: Date): Promise<void> {
  await tx.update(dueRefunds).set({ refundId, refundedAt }).where(eq(dueRefunds.sessionId, sessionId));
}

/** The sessions of all refunds still to be made, oldest first. */
export async function listDueRefunds(db: Db): Promise<string[]> {
  const rows = await db
    .select({ sessionId: dueRefunds.sessionId })
    .from(dueRefunds)
    .where(isNull(dueRefunds.refundedAt))
    .orderBy(asc(dueRefunds.createdAt));
  return rows.map(({ sessionId }) => sessionId);
}

function due(sessionId: string) {
  return and(eq(dueRefunds.sessionId, sessionId), isNull(dueRefunds.refundedAt));
}

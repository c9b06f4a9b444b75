import type { Db, Tx } from '@craftlane/service-kit/db';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { dueRefunds } from './schema.ts';

/** Money that must go back in full. */
export type DueRefund = typeof dueRefunds.$inferSelect;

/** Marks the payment of a session for its refund. */
export async function insertDueRefund(
  tx: Tx,
  refund: Omit<DueRefund, 'refundId' | 'refundedAt' | 'failedAt' | 'attempt'>,
): Promise<void> {
  await tx.insert(dueRefunds).values(refund);
}

/** The refund when it is still to be made, otherwise null. */
export async function findDueRefund(db: Db, sessionId: string): Promise<DueRefund | null> {
  const [refund] = await db
    .select()
    .from(dueRefunds)
    .where(and(eq(dueRefunds.sessionId, sessionId), isDue));
  return refund ?? null;
}

/** The refund of a session's money, however it stands, or null. */
export async function findLateRefund(tx: Tx, sessionId: string): Promise<DueRefund | null> {
  const [refund] = await tx.select().from(dueRefunds).where(eq(dueRefunds.sessionId, sessionId));
  return refund ?? null;
}

/** The refund with its row locked until the transaction ends, or null. The order's lock comes before it. */
export async function lockLateRefund(tx: Tx, sessionId: string): Promise<DueRefund | null> {
  const [refund] = await tx.select().from(dueRefunds).where(eq(dueRefunds.sessionId, sessionId)).for('update');
  return refund ?? null;
}

/** Stores what became of a refund. The caller holds the row lock. */
export async function saveLateRefund(
  tx: Tx,
  sessionId: string,
  changes: Partial<Pick<DueRefund, 'refundId' | 'refundedAt' | 'failedAt' | 'attempt'>>,
): Promise<void> {
  await tx.update(dueRefunds).set(changes).where(eq(dueRefunds.sessionId, sessionId));
}

/** Notes that Stripe will answer this attempt of a refund with its own failure for ever; the next one has a key of its own. */
export async function spendLateRefundAttempt(
  db: Db,
  { sessionId, attempt }: Pick<DueRefund, 'sessionId' | 'attempt'>,
): Promise<void> {
  await db
    .update(dueRefunds)
    .set({ attempt: attempt + 1 })
    .where(and(eq(dueRefunds.sessionId, sessionId), eq(dueRefunds.attempt, attempt), isDue));
}

/** The sessions of all refunds still to be made, or of an order's, and since when they are due, oldest first; those that failed wait for a person. */
export async function listDueRefunds(db: Db | Tx, orderId?: string): Promise<{ sessionId: string; since: Date }[]> {
  return db
    .select({ sessionId: dueRefunds.sessionId, since: dueRefunds.createdAt })
    .from(dueRefunds)
    .where(orderId ? and(isDue, eq(dueRefunds.orderId, orderId)) : isDue)
    .orderBy(asc(dueRefunds.createdAt));
}

const isDue = and(isNull(dueRefunds.refundedAt), isNull(dueRefunds.failedAt));

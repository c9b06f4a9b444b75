import type { Db, Tx } from '@craftlane/service-kit/db';
import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import { transferReversals } from './schema.ts';

/** What of a sent earning is to come back. */
export type Reversal = typeof transferReversals.$inferSelect;

/** Stores a reversal before Stripe is asked. */
export async function insertReversal(tx: Tx, reversal: typeof transferReversals.$inferInsert): Promise<void> {
  await tx.insert(transferReversals).values(reversal);
}

/** The reversal, or null. */
export async function findReversal(db: Db | Tx, id: string): Promise<Reversal | null> {
  const [reversal] = await db.select().from(transferReversals).where(eq(transferReversals.id, id));
  return reversal ?? null;
}

/** Stores what became of a reversal; answers whether it was still due. */
export async function settleReversal(
  tx: Tx,
  id: string,
  changes: Pick<Reversal, 'status' | 'settledAt'> & Partial<Pick<Reversal, 'stripeReversalId' | 'refusal'>>,
): Promise<boolean> {
  const rows = await tx
    .update(transferReversals)
    .set(changes)
    .where(and(eq(transferReversals.id, id), eq(transferReversals.status, 'due')))
    .returning({ id: transferReversals.id });
  return rows.length > 0;
}

/** Lets the next time Stripe is asked for a due reversal be another attempt, unless it is one already. */
export async function spendReversalAttempt(db: Db, { id, attempt }: Pick<Reversal, 'id' | 'attempt'>): Promise<void> {
  const { id: ids, status, attempt: attempts } = transferReversals;
  const isIt = and(eq(ids, id), eq(status, 'due'), eq(attempts, attempt));
  await db
    .update(transferReversals)
    .set({ attempt: attempt + 1 })
    .where(isIt);
}

/** Makes a failed reversal due again, of this amount; answers whether it had failed. */
export async function askAgainForReversal(tx: Tx, { id, attempt }: Reversal, amountMinor: number): Promise<boolean> {
  const rows = await tx
    .update(transferReversals)
    .set({ status: 'due', amountMinor, attempt: attempt + 1, refusal: null, settledAt: null })
    .where(and(eq(transferReversals.id, id), eq(transferReversals.status, 'failed')))
    .returning({ id: transferReversals.id });
  return rows.length > 0;
}

/** Reversals Stripe has not answered, of one earning or of all, and since when they are due; oldest first. */
export async function listDueReversals(db: Db | Tx, earningId?: string): Promise<{ id: string; since: Date }[]> {
  const isDue = eq(transferReversals.status, 'due');
  return db
    .select({ id: transferReversals.id, since: transferReversals.createdAt })
    .from(transferReversals)
    .where(earningId ? and(isDue, eq(transferReversals.earningId, earningId)) : isDue)
    .orderBy(asc(transferReversals.createdAt));
}

/** What of each of these earnings is or was asked back of Stripe, in minor units. */
export async function askedBackByEarning(tx: Tx, earningIds: readonly string[]): Promise<Map<string, number>> {
  if (earningIds.length === 0) return new Map();
  const { earningId, amountMinor, status } = transferReversals;
  const rows = await tx
    .select({ earningId, sum: sql<number>`sum(${amountMinor})`.mapWith(Number) })
    .from(transferReversals)
    .where(and(inArray(earningId, [...earningIds]), ne(status, 'moot')))
    .groupBy(earningId);
  return new Map(rows.map((row) => [row.earningId, row.sum]));
}

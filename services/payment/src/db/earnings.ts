import type { Db, Tx } from '@craftlane/service-kit/db';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { earnings, ledgerPostings, payoutAccounts, people, transferReversals } from './schema.ts';

/** What a completed order or a tip earns, from one payment. */
export type Earning = typeof earnings.$inferSelect;

/** Stores new earnings. */
export async function insertEarnings(tx: Tx, rows: readonly (typeof earnings.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(earnings).values([...rows]);
}

/** The earning, or null. */
export async function findEarning(db: Db | Tx, id: string): Promise<Earning | null> {
  const [earning] = await db.select().from(earnings).where(eq(earnings.id, id));
  return earning ?? null;
}

/** The earnings of an order with their rows locked, oldest first. The order's lock comes before. */
export async function lockEarnings(tx: Tx, orderId: string): Promise<Earning[]> {
  return tx
    .select()
    .from(earnings)
    .where(eq(earnings.orderId, orderId))
    .orderBy(asc(earnings.createdAt), asc(earnings.id))
    .for('update');
}

/** Stores what became of an earning. The caller holds the row lock. */
export async function saveEarning(tx: Tx, { id, ...earning }: Earning): Promise<void> {
  await tx.update(earnings).set(earning).where(eq(earnings.id, id));
}

/** Lets the next time Stripe is asked to send an earning be another attempt, unless it is one already. */
export async function spendTransferAttempt(db: Db, { id, refusals }: Pick<Earning, 'id' | 'refusals'>): Promise<void> {
  const isIt = and(eq(earnings.id, id), eq(earnings.status, 'sending'), eq(earnings.refusals, refusals));
  await db
    .update(earnings)
    .set({ refusals: refusals + 1 })
    .where(isIt);
}

/** Ids of a freelancer's earnings that are to be sent. */
export async function listEarningsToSend(db: Db | Tx, freelancerId: string): Promise<string[]> {
  const rows = await db
    .select({ id: earnings.id })
    .from(earnings)
    .where(and(eq(earnings.freelancerId, freelancerId), inArray(earnings.status, ['available', 'sending'])))
    .orderBy(asc(earnings.createdAt));
  return rows.map(({ id }) => id);
}

/**
 * Earnings that should have moved on by now, oldest first: cleared before `now`, or to be sent to an account that can receive them. The others
 * wait for their freelancer, whose account wakes them.
 */
export async function listDueEarnings(db: Db, now: Date): Promise<Pick<Earning, 'id' | 'status' | 'clearsAt'>[]> {
  const { id, status, clearsAt } = earnings;
  const { transfersEnabled } = payoutAccounts;
  return db
    .select({ id, status, clearsAt })
    .from(earnings)
    .leftJoin(payoutAccounts, eq(payoutAccounts.freelancerId, earnings.freelancerId))
    .where(
      sql`(${status} = 'clearing' and ${clearsAt} <= ${now.toISOString()})
        or ${status} = 'sending' or (${status} = 'available' and ${transfersEnabled})`,
    )
    .orderBy(asc(earnings.createdAt));
}

/**
 * Waits for everybody else who changes what this freelancer owes, until the transaction ends. Comes after the order's lock and before those
 * of earnings.
 */
export async function lockBalanceOf(tx: Tx, freelancerId: string): Promise<void> {
  await tx.select({ userId: people.userId }).from(people).where(eq(people.userId, freelancerId)).for('no key update');
}

/** What the freelancer owes and no open reversal will bring, in minor units. The caller holds the lock on the balance. */
export async function owedMinor(tx: Tx, { freelancerId, currency }: Pick<Earning, 'freelancerId' | 'currency'>) {
  const account = `freelancer:${freelancerId}:debt`;
  const [debt] = await tx
    .select({ sum: sql<number>`coalesce(sum(${ledgerPostings.amountMinor}), 0)`.mapWith(Number) })
    .from(ledgerPostings)
    .where(and(eq(ledgerPostings.account, account), eq(ledgerPostings.currency, currency)));
  const [due] = await tx
    .select({ sum: sql<number>`coalesce(sum(${transferReversals.amountMinor}), 0)`.mapWith(Number) })
    .from(transferReversals)
    .where(and(eq(transferReversals.freelancerId, freelancerId), eq(transferReversals.status, 'due')));
  return (debt?.sum ?? 0) - (due?.sum ?? 0);
}

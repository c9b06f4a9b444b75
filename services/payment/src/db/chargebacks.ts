import type { Db, Tx } from '@craftlane/service-kit/db';
import { and, asc, eq, ne, sql } from 'drizzle-orm';
import { chargebacks, orders } from './schema.ts';

/** A payment the buyer's bank called back. */
export type Chargeback = typeof chargebacks.$inferSelect;

/** Stores a new chargeback. */
export async function insertChargeback(tx: Tx, chargeback: typeof chargebacks.$inferInsert): Promise<void> {
  await tx.insert(chargebacks).values(chargeback);
}

/** The chargeback with Stripe's id, or null. */
export async function findChargeback(db: Db | Tx, id: string): Promise<Chargeback | null> {
  const [chargeback] = await db.select().from(chargebacks).where(eq(chargebacks.id, id));
  return chargeback ?? null;
}

/** Stores what became of a chargeback. The caller holds the order's lock. */
export async function saveChargeback(tx: Tx, { id, ...chargeback }: Chargeback): Promise<void> {
  await tx.update(chargebacks).set(chargeback).where(eq(chargebacks.id, id));
}

/** The chargebacks of an order, oldest first. */
export async function listChargebacks(db: Db | Tx, orderId: string): Promise<Chargeback[]> {
  return db.select().from(chargebacks).where(eq(chargebacks.orderId, orderId)).orderBy(asc(chargebacks.openedAt));
}

/** Whether another chargeback than this one keeps the order frozen. */
export async function hasOtherOpenChargeback(tx: Tx, { id, orderId }: Pick<Chargeback, 'id' | 'orderId'>) {
  const isOther = and(eq(chargebacks.orderId, orderId), ne(chargebacks.id, id), eq(chargebacks.status, 'open'));
  return (await tx.$count(chargebacks, isOther)) > 0;
}

/** One page of all chargebacks, the undecided first and of those the most urgent, with their orders' titles. */
export async function listChargebackPage(
  db: Db,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ items: { chargeback: Chargeback; gigTitle: string }[]; total: number }> {
  const urgentFirst = sql`(${chargebacks.status} = 'open') desc, ${chargebacks.evidenceDueAt} nulls last, ${chargebacks.openedAt} desc`;
  const [items, total] = await Promise.all([
    db
      .select({ chargeback: chargebacks, gigTitle: orders.gigTitle })
      .from(chargebacks)
      .innerJoin(orders, eq(orders.id, chargebacks.orderId))
      .orderBy(urgentFirst)
      .limit(limit)
      .offset(offset),
    db.$count(chargebacks),
  ]);
  return { items, total };
}

/** What banks took for good of each payment of an order, in minor units by checkout. */
export async function chargedBackByCheckout(tx: Db | Tx, orderId: string): Promise<Map<string, number>> {
  const { checkoutId, amountMinor } = chargebacks;
  const rows = await tx
    .select({ checkoutId, sum: sql<number>`sum(${amountMinor})`.mapWith(Number) })
    .from(chargebacks)
    .where(and(eq(chargebacks.orderId, orderId), eq(chargebacks.status, 'lost')))
    .groupBy(checkoutId);
  return new Map(rows.map((row) => [row.checkoutId, row.sum]));
}

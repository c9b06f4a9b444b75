import type { Db, Tx } from '@craftlane/service-kit/db';
import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { refunds } from './schema.ts';

/** Money of an order that goes back to the buyer. */
export type Refund = typeof refunds.$inferSelect;

/** Stores a refund before Stripe is asked. */
export async function insertRefund(tx: Tx, refund: Refund): Promise<void> {
  await tx.insert(refunds).values(refund);
}

/** The refund, or null. */
export async function findRefund(db: Db | Tx, id: string): Promise<Refund | null> {
  const [refund] = await db.select().from(refunds).where(eq(refunds.id, id));
  return refund ?? null;
}

/** The refund with its row locked until the transaction ends, or null. The order's lock comes before it. */
export async function lockRefund(tx: Tx, id: string): Promise<Refund | null> {
  const [refund] = await tx.select().from(refunds).where(eq(refunds.id, id)).for('update');
  return refund ?? null;
}

/** Stores what became of a refund. */
export async function saveRefund(
  tx: Tx,
  id: string,
  changes: Pick<Refund, 'status'> & Partial<Pick<Refund, 'stripeRefundId' | 'settledAt' | 'attempt'>>,
): Promise<void> {
  await tx.update(refunds).set(changes).where(eq(refunds.id, id));
}

/** Ids of an order's refunds that Stripe was not asked for yet. */
export async function listDueRefundsOfOrder(tx: Tx, orderId: string): Promise<string[]> {
  const isDue = and(eq(refunds.orderId, orderId), eq(refunds.status, 'due'));
  return (await tx.select({ id: refunds.id }).from(refunds).where(isDue)).map(({ id }) => id);
}

/** Ends refunds of a payment that did not go through, because its money is gone; answers what they were about in minor units, in all and of the work's price. */
export async function voidRefunds(
  tx: Tx,
  { orderId, checkoutId, at }: { orderId: string; checkoutId: string; at: Date },
): Promise<{ amountMinor: number; shownMinor: number }> {
  const rows = await tx
    .update(refunds)
    .set({ status: 'moot', settledAt: at })
    .where(
      and(eq(refunds.orderId, orderId), eq(refunds.checkoutId, checkoutId), inArray(refunds.status, ['due', 'failed'])),
    )
    .returning({ amountMinor: refunds.amountMinor, shownMinor: refunds.shownMinor });
  return {
    amountMinor: rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    shownMinor: rows.reduce((sum, { shownMinor }) => sum + shownMinor, 0),
  };
}

/** What goes or went back of each payment of an order, by checkout; a failed refund counts, its money waits for a person. */
export async function refundedByCheckout(tx: Tx, orderId: string): Promise<Map<string, number>> {
  const rows = await tx
    .select({ checkoutId: refunds.checkoutId, amountMinor: refunds.amountMinor })
    .from(refunds)
    .where(and(eq(refunds.orderId, orderId), ne(refunds.status, 'moot')));
  const sums = new Map<string, number>();
  for (const { checkoutId, amountMinor } of rows) {
    const key = checkoutId ?? '';
    sums.set(key, (sums.get(key) ?? 0) + amountMinor);
  }
  return sums;
}

/** The ids of refunds Stripe was not asked for yet, oldest first. */
export async function listDueOrderRefunds(db: Db): Promise<string[]> {
  const rows = await db
    .select({ id: refunds.id })
    .from(refunds)
    .where(eq(refunds.status, 'due'))
    .orderBy(asc(refunds.createdAt));
  return rows.map(({ id }) => id);
}

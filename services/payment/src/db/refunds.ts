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

/** The id of the refund that is this one at Stripe, or null. */
export async function findRefundByStripeId(tx: Tx, stripeRefundId: string): Promise<string | null> {
  const [refund] = await tx.select({ id: refunds.id }).from(refunds).where(eq(refunds.stripeRefundId, stripeRefundId));
  return refund?.id ?? null;
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
  changes: Pick<Refund, 'status'> &
    Partial<Pick<Refund, 'stripeRefundId' | 'settledAt' | 'attempt' | 'refusal' | 'amountMinor' | 'shownMinor'>>,
): Promise<void> {
  await tx.update(refunds).set(changes).where(eq(refunds.id, id));
}

/** Lets the next time Stripe is asked for a due refund be another attempt, unless it is one already. */
export async function spendRefundAttempt(db: Db, { id, attempt }: Pick<Refund, 'id' | 'attempt'>): Promise<void> {
  const isIt = and(eq(refunds.id, id), eq(refunds.status, 'due'), eq(refunds.attempt, attempt));
  await db
    .update(refunds)
    .set({ attempt: attempt + 1 })
    .where(isIt);
}

/** Every refund of an order's payment with its row locked, oldest first; none that is moot. The order's lock comes before. */
export async function lockRefundsOfPayment(tx: Tx, orderId: string, checkoutId: string): Promise<Refund[]> {
  return tx
    .select()
    .from(refunds)
    .where(and(eq(refunds.orderId, orderId), eq(refunds.checkoutId, checkoutId), ne(refunds.status, 'moot')))
    .orderBy(asc(refunds.createdAt), asc(refunds.id))
    .for('update');
}

/** Payments of an order of which something went back by hand. */
export async function listAdoptedPayments(tx: Tx, orderId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ checkoutId: refunds.checkoutId })
    .from(refunds)
    .where(and(eq(refunds.orderId, orderId), eq(refunds.cause, 'adopt')));
  return rows.flatMap(({ checkoutId }) => checkoutId ?? []);
}

/** Ids of an order's refunds that Stripe was not asked for yet. */
export async function listDueRefundsOfOrder(tx: Tx, orderId: string): Promise<string[]> {
  const isDue = and(eq(refunds.orderId, orderId), eq(refunds.status, 'due'));
  return (await tx.select({ id: refunds.id }).from(refunds).where(isDue)).map(({ id }) => id);
}

/**
 * Makes refunds of a payment that did not go through smaller by what the buyer's bank took, the oldest first, and ends those of which
 * nothing is left. Answers what of the amount they covered, and what of that was the work's price, in minor units. The caller holds the order's lock.
 */
export async function useUpRefunds(
  tx: Tx,
  { orderId, checkoutId, amountMinor, at }: { orderId: string; checkoutId: string; amountMinor: number; at: Date },
): Promise<{ usedMinor: number; shownMinor: number }> {
  const isWaiting = inArray(refunds.status, ['due', 'failed']);
  const waiting = await tx
    .select()
    .from(refunds)
    .where(and(eq(refunds.orderId, orderId), eq(refunds.checkoutId, checkoutId), isWaiting))
    .orderBy(asc(refunds.createdAt), asc(refunds.id))
    .for('update');
  let leftMinor = amountMinor;
  let shownMinor = 0;
  for (const refund of waiting) {
    const usedMinor = Math.min(leftMinor, refund.amountMinor);
    leftMinor -= usedMinor;
    shownMinor += Math.min(usedMinor, refund.shownMinor);
    if (usedMinor > 0)
      await tx
        .update(refunds)
        .set(lessBy(refund, usedMinor, at))
        .where(eq(refunds.id, refund.id));
  }
  return { usedMinor: amountMinor - leftMinor, shownMinor };
}

/** One that is used up keeps what it was about. Stripe takes no other amount with the key of an earlier attempt. */
function lessBy({ amountMinor, shownMinor, attempt }: Refund, usedMinor: number, at: Date) {
  if (usedMinor === amountMinor) return { status: 'moot' as const, settledAt: at };
  return {
    amountMinor: amountMinor - usedMinor,
    shownMinor: Math.max(0, shownMinor - usedMinor),
    attempt: attempt + 1,
  };
}

/**
 * What goes or went back of each payment of an order, by checkout; a failed refund counts, its money waits for a person. What went back by hand does
 * not: the platform bears it, until a refund finds too little left.
 */
export async function refundedByCheckout(tx: Tx, orderId: string): Promise<Map<string, number>> {
  const rows = await tx
    .select({ checkoutId: refunds.checkoutId, amountMinor: refunds.amountMinor })
    .from(refunds)
    .where(and(eq(refunds.orderId, orderId), ne(refunds.status, 'moot'), ne(refunds.cause, 'adopt')));
  const sums = new Map<string, number>();
  for (const { checkoutId, amountMinor } of rows) {
    const key = checkoutId ?? '';
    sums.set(key, (sums.get(key) ?? 0) + amountMinor);
  }
  return sums;
}

/** Refunds Stripe was not asked for yet, and since when they are due; oldest first. */
export async function listDueOrderRefunds(db: Db): Promise<{ id: string; since: Date }[]> {
  return db
    .select({ id: refunds.id, since: refunds.createdAt })
    .from(refunds)
    .where(eq(refunds.status, 'due'))
    .orderBy(asc(refunds.createdAt));
}

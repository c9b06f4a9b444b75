import type { Tx } from '@craftlane/service-kit/db';
import { count, eq, sql } from 'drizzle-orm';
import { gigOrders, gigs, searchDocuments } from './schema.ts';

/** Counts an order for its gig, once however often and in whatever order its events come. */
export async function countOrder(
  tx: Tx,
  order: { orderId: string; gigId: string; isCompleted: boolean },
): Promise<void> {
  // The lock makes a publication that runs at the same time count this order, or this see its document.
  await tx.select({ id: gigs.id }).from(gigs).where(eq(gigs.id, order.gigId)).for('update');
  await tx
    .insert(gigOrders)
    .values(order)
    .onConflictDoUpdate({
      target: gigOrders.orderId,
      set: { isCompleted: sql`${gigOrders.isCompleted} or excluded.is_completed` },
    });
  await tx
    .update(searchDocuments)
    .set({ popularity: await popularityOf(tx, order.gigId) })
    .where(eq(searchDocuments.gigId, order.gigId));
}

/** How many paid orders a gig has had. */
export async function popularityOf(tx: Tx, gigId: string): Promise<number> {
  const [row] = await tx.select({ orders: count() }).from(gigOrders).where(eq(gigOrders.gigId, gigId));
  return row?.orders ?? 0;
}

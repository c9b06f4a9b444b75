import type { Db, Tx } from '@craftlane/service-kit/db';
import { eq } from 'drizzle-orm';
import type { Order } from '../domain/order.ts';
import { orders } from './schema.ts';

/** Stores a new order. */
export async function insertOrder(tx: Tx, order: Order): Promise<void> {
  await tx.insert(orders).values(order);
}

/** The order, or null. */
export async function findOrder(db: Db | Tx, orderId: string): Promise<Order | null> {
  const [order] = await db.select().from(orders).where(eq(orders.id, orderId));
  return order ?? null;
}

/** The order with its row locked until the transaction ends, or null. Every move of an order begins here. */
export async function lockOrder(tx: Tx, orderId: string): Promise<Order | null> {
  const [order] = await tx.select().from(orders).where(eq(orders.id, orderId)).for('update');
  return order ?? null;
}

/** Stores what a move changed. The caller holds the row lock. */
export async function saveOrder(tx: Tx, { id, ...order }: Order): Promise<void> {
  await tx.update(orders).set(order).where(eq(orders.id, id));
}

import type { OrderRole, OrderStatus } from '@craftlane/contracts/payment';
import type { Db, Tx } from '@craftlane/service-kit/db';
import { and, count, desc, eq, isNotNull, type SQL } from 'drizzle-orm';
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

/** Which orders a list shows. */
export interface OrderFilter {
  userId: string;
  role: OrderRole;
  status?: OrderStatus | undefined;
}

/** How many orders match. */
export async function countOrders(db: Db, filter: OrderFilter): Promise<number> {
  const [row] = await db.select({ total: count() }).from(orders).where(matching(filter));
  return row?.total ?? 0;
}

/** Ids of matching orders, newest first; a freelancer's list holds paid orders alone. */
export function orderIdsPage(db: Db, filter: OrderFilter, page: { limit: number; offset: number }) {
  return db
    .select({ id: orders.id })
    .from(orders)
    .where(matching(filter))
    .orderBy(desc(orders.createdAt), desc(orders.id))
    .limit(page.limit)
    .offset(page.offset);
}

function matching({ userId, role, status }: OrderFilter): SQL | undefined {
  const mine =
    role === 'buyer' ? eq(orders.buyerId, userId) : and(eq(orders.freelancerId, userId), isNotNull(orders.paidAt));
  return and(mine, status && eq(orders.status, status));
}

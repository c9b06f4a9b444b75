import type { OrderRole, OrderStatus } from '@craftlane/contracts/payment';
import type { Db } from '@craftlane/service-kit/db';
import { and, asc, count, desc, eq, gte, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import { type OrderWithPeople, ordersWithPeople } from './order-reads.ts';
import { orders } from './schema.ts';

/** Which orders a list shows; a freelancer's list holds paid orders alone. */
export interface OrderFilter {
  userId: string;
  role: OrderRole;
  status?: OrderStatus | undefined;
}

/** One page of a list, newest first, and how many there are of each status. */
export type ListOrderPage = (
  filter: OrderFilter,
  page: { limit: number; offset: number },
) => Promise<{ items: OrderWithPeople[]; counts: { status: OrderStatus; orders: number }[] }>;

/** Prepares the four lists on this pool: of a buyer and of a freelancer, all and by status. */
export function createOrderLists(db: Db): ListOrderPage {
  const lists = {
    buyer: { all: prepareList(db, 'buyer', 'all'), byStatus: prepareList(db, 'buyer', 'byStatus') },
    freelancer: { all: prepareList(db, 'freelancer', 'all'), byStatus: prepareList(db, 'freelancer', 'byStatus') },
  };
  const counting = { buyer: prepareCounts(db, 'buyer'), freelancer: prepareCounts(db, 'freelancer') };
  return async ({ userId, role, status }, page) => {
    const [items, counts] = await Promise.all([
      lists[role][status ? 'byStatus' : 'all'].execute({ userId, status, ...page }),
      counting[role].execute({ userId }),
    ]);
    return { items, counts };
  };
}

/** A freelancer's orders whose work is due in a stretch of time, the earliest first, and whether there are more than are listed. */
export type ListDueOrders = (query: {
  userId: string;
  from: Date;
  to: Date;
}) => Promise<{ items: OrderWithPeople[]; hasMore: boolean }>;

/** Prepares the list of due work on this pool, of at most `most` orders. */
export function createDueList(db: Db, most = 200): ListDueOrders {
  const due = ordersWithPeople(db)
    .where(
      and(
        theirs('freelancer'),
        inArray(orders.status, ['in_progress', 'in_revision']),
        gte(orders.dueAt, sql.placeholder('from')),
        lt(orders.dueAt, sql.placeholder('to')),
      ),
    )
    .orderBy(asc(orders.dueAt), asc(orders.id))
    .limit(most + 1)
    .prepare('orders_due_between');
  return async ({ userId, from, to }) => {
    const found = await due.execute({ userId, from: from.toISOString(), to: to.toISOString() });
    return { items: found.slice(0, most), hasMore: found.length > most };
  };
}

/** One page of disputed orders, the oldest dispute first, and how many there are. */
export type ListDisputedOrders = (page: {
  limit: number;
  offset: number;
}) => Promise<{ items: OrderWithPeople[]; total: number }>;

/** Prepares the list of disputes on this pool. */
export function createDisputeList(db: Db): ListDisputedOrders {
  const disputed = eq(orders.status, 'disputed');
  const page = ordersWithPeople(db)
    .where(disputed)
    .orderBy(asc(orders.disputedAt), asc(orders.id))
    .limit(sql.placeholder('limit'))
    .offset(sql.placeholder('offset'))
    .prepare('disputed_orders');
  const counting = db.select({ total: count() }).from(orders).where(disputed).prepare('disputed_order_count');
  return async (window) => {
    const [items, [counted]] = await Promise.all([page.execute(window), counting.execute()]);
    return { items, total: counted?.total ?? 0 };
  };
}

function prepareList(db: Db, role: OrderRole, scope: 'all' | 'byStatus') {
  return ordersWithPeople(db)
    .where(and(theirs(role), scope === 'byStatus' ? eq(orders.status, sql.placeholder('status')) : undefined))
    .orderBy(desc(orders.createdAt), desc(orders.id))
    .limit(sql.placeholder('limit'))
    .offset(sql.placeholder('offset'))
    .prepare(`orders_of_${role}_${scope}`);
}

function prepareCounts(db: Db, role: OrderRole) {
  return db
    .select({ status: orders.status, orders: count() })
    .from(orders)
    .where(theirs(role))
    .groupBy(orders.status)
    .prepare(`order_counts_of_${role}`);
}

function theirs(role: OrderRole) {
  const userId = sql.placeholder('userId');
  return role === 'buyer' ? eq(orders.buyerId, userId) : and(eq(orders.freelancerId, userId), isNotNull(orders.paidAt));
}

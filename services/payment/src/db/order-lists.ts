import type { OrderRole, OrderStatus } from '@craftlane/contracts/payment';
import type { Db } from '@craftlane/service-kit/db';
import { and, asc, count, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { type OrderWithPeople, ordersWithPeople } from './order-reads.ts';
import { orders } from './schema.ts';

/** Which orders a list shows; a freelancer's list holds paid orders alone. */
export interface OrderFilter {
  userId: string;
  role: OrderRole;
  status?: OrderStatus | undefined;
}

/** One page of a list, newest first, and how many match in all. */
export type ListOrderPage = (
  filter: OrderFilter,
  page: { limit: number; offset: number },
) => Promise<{ items: OrderWithPeople[]; total: number }>;

/** Prepares the four lists on this pool: of a buyer and of a freelancer, all and by status. */
export function createOrderLists(db: Db): ListOrderPage {
  const lists = {
    buyer: { all: prepareList(db, 'buyer', 'all'), byStatus: prepareList(db, 'buyer', 'byStatus') },
    freelancer: { all: prepareList(db, 'freelancer', 'all'), byStatus: prepareList(db, 'freelancer', 'byStatus') },
  };
  return async ({ userId, role, status }, page) => {
    const list = lists[role][status ? 'byStatus' : 'all'];
    const [items, [counted]] = await Promise.all([
      list.page.execute({ userId, status, ...page }),
      list.count.execute({ userId, status }),
    ]);
    return { items, total: counted?.total ?? 0 };
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
  const userId = sql.placeholder('userId');
  const matching = and(
    role === 'buyer' ? eq(orders.buyerId, userId) : and(eq(orders.freelancerId, userId), isNotNull(orders.paidAt)),
    scope === 'byStatus' ? eq(orders.status, sql.placeholder('status')) : undefined,
  );
  const page = ordersWithPeople(db)
    .where(matching)
    .orderBy(desc(orders.createdAt), desc(orders.id))
    .limit(sql.placeholder('limit'))
    .offset(sql.placeholder('offset'))
    .prepare(`orders_of_${role}_${scope}`);
  const total = db.select({ total: count() }).from(orders).where(matching).prepare(`order_count_of_${role}_${scope}`);
  return { page, count: total };
}

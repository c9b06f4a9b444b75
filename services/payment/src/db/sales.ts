import type { OrderStatus } from '@craftlane/contracts/payment';
import type { Db } from '@craftlane/service-kit/db';
import { and, asc, count, eq, gte, inArray, ne, sql, sum } from 'drizzle-orm';
import { type OrderWithPeople, ordersWithPeople } from './order-reads.ts';
import { orders } from './schema.ts';

/** What one freelancer sold, and what they have to do. */
export interface FoundSales {
  /** Months in UTC (`2026-11`) in which orders were paid. */
  months: { month: string; orders: number; earningsMinor: number }[];
  activeOrders: number;
  /** The most urgent first; without a date yet, and so waiting for the buyer, at the end. */
  due: OrderWithPeople[];
}

/** Reads the sales of a freelancer from an instant on. */
export type FindSales = (freelancerId: string, since: Date) => Promise<FoundSales>;

const active: OrderStatus[] = ['awaiting_requirements', 'in_progress', 'delivered', 'in_revision', 'disputed'];
const waitingForWork: OrderStatus[] = ['awaiting_requirements', 'in_progress', 'in_revision'];
const mostDue = 10;

/** Prepares the three reads on this pool. */
export function createFindSales(db: Db): FindSales {
  const isTheirs = eq(orders.freelancerId, sql.placeholder('freelancerId'));
  const month = sql<string>`to_char(${orders.paidAt} at time zone 'UTC', 'YYYY-MM')`;
  const earnings = sum(
    sql`${orders.priceMinor} + ${orders.extrasMinor} - ${orders.refundedMinor} - ${orders.commissionMinor} + ${orders.commissionReturnedMinor} + ${orders.tipsMinor} - ${orders.earningsTakenMinor}`,
  ).mapWith(Number);
  const months = db
    .select({ month, orders: count(), earningsMinor: earnings })
    .from(orders)
    .where(and(isTheirs, gte(orders.paidAt, sql.placeholder('since')), ne(orders.status, 'cancelled')))
    .groupBy(sql`1`)
    .prepare('sales_by_month');
  const activeOrders = db
    .select({ total: count() })
    .from(orders)
    .where(and(isTheirs, inArray(orders.status, active)))
    .prepare('active_order_count');
  const due = ordersWithPeople(db)
    .where(and(isTheirs, inArray(orders.status, waitingForWork)))
    .orderBy(sql`${orders.dueAt} nulls last`, asc(orders.createdAt))
    .limit(mostDue)
    .prepare('orders_due');
  return async (freelancerId, since) => {
    const [sold, [counted], urgent] = await Promise.all([
      months.execute({ freelancerId, since: since.toISOString() }),
      activeOrders.execute({ freelancerId }),
      due.execute({ freelancerId }),
    ]);
    return { months: sold, activeOrders: counted?.total ?? 0, due: urgent };
  };
}

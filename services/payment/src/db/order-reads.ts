import type { TimelineEntry } from '@craftlane/contracts/payment';
import type { Db } from '@craftlane/service-kit/db';
import { asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Order } from '../domain/order.ts';
import type { Person } from '../domain/person.ts';
import { countOrders, type OrderFilter, orderIdsPage } from './orders.ts';
import { deliveries, orders, people, timeline } from './schema.ts';

/** An order with its two people. */
export interface OrderWithPeople {
  order: Order;
  buyer: Person;
  freelancer: Person;
}

/** Everything an order's page shows. */
export interface OrderDossier extends OrderWithPeople {
  /** Oldest first. */
  timeline: (Omit<TimelineEntry, 'at'> & { at: Date })[];
  /** By rising version. */
  deliveries: { version: number; message: string; deliveredAt: Date }[];
}

/** The reads of the hot paths, prepared once per pool. */
export interface OrderReads {
  /** One order with everything about it, or null. */
  findDossier(orderId: string): Promise<OrderDossier | null>;
  /** One page of a list, newest first, and how many match. */
  listOrders(
    filter: OrderFilter,
    page: { limit: number; offset: number },
  ): Promise<{ items: OrderWithPeople[]; total: number }>;
}

const buyers = alias(people, 'buyers');
const freelancers = alias(people, 'freelancers');

/** Prepares the reads on this pool. */
export function createOrderReads(db: Db): OrderReads {
  const id = sql.placeholder('orderId');
  const oneOrder = withPeople(db).where(eq(orders.id, id)).prepare('order_by_id');
  const itsTimeline = timelineOf(db)
    .where(eq(timeline.orderId, id))
    .orderBy(asc(timeline.seq))
    .prepare('order_timeline');
  const itsDeliveries = deliveriesOf(db)
    .where(eq(deliveries.orderId, id))
    .orderBy(asc(deliveries.version))
    .prepare('order_deliveries');
  return {
    findDossier: async (orderId) => {
      const [[found], entries, handedIn] = await Promise.all([
        oneOrder.execute({ orderId }),
        itsTimeline.execute({ orderId }),
        itsDeliveries.execute({ orderId }),
      ]);
      return found ? { ...found, timeline: entries, deliveries: handedIn } : null;
    },
    listOrders: async (filter, page) => {
      const [items, total] = await Promise.all([
        withPeople(db)
          .where(inArray(orders.id, orderIdsPage(db, filter, page)))
          .orderBy(desc(orders.createdAt), desc(orders.id)),
        countOrders(db, filter),
      ]);
      return { items, total };
    },
  };
}

function withPeople(db: Db) {
  return db
    .select({ order: orders, buyer: personOf(buyers), freelancer: personOf(freelancers) })
    .from(orders)
    .innerJoin(buyers, eq(buyers.userId, orders.buyerId))
    .innerJoin(freelancers, eq(freelancers.userId, orders.freelancerId));
}

function personOf({ userId, displayName, handle }: typeof buyers | typeof freelancers) {
  return { userId, displayName, handle };
}

function timelineOf(db: Db) {
  const { id, type, by, at, note, amountMinor } = timeline;
  return db.select({ id, type, by, at, note, amountMinor }).from(timeline);
}

function deliveriesOf(db: Db) {
  const { version, message, deliveredAt } = deliveries;
  return db.select({ version, message, deliveredAt }).from(deliveries);
}

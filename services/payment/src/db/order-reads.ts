import type { TimelineEntry } from '@craftlane/contracts/payment';
import type { Db } from '@craftlane/service-kit/db';
import { asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Order } from '../domain/order.ts';
import type { Person } from '../domain/person.ts';
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

/** One order with everything about it, or null. */
export type FindDossier = (orderId: string) => Promise<OrderDossier | null>;

const buyers = alias(people, 'buyers');
const freelancers = alias(people, 'freelancers');

/** Prepares the reads of an order's page on this pool. */
export function createFindDossier(db: Db): FindDossier {
  const id = sql.placeholder('orderId');
  const oneOrder = ordersWithPeople(db).where(eq(orders.id, id)).prepare('order_by_id');
  const itsTimeline = timelineOf(db)
    .where(eq(timeline.orderId, id))
    .orderBy(asc(timeline.seq))
    .prepare('order_timeline');
  const itsDeliveries = deliveriesOf(db)
    .where(eq(deliveries.orderId, id))
    .orderBy(asc(deliveries.version))
    .prepare('order_deliveries');
  return async (orderId) => {
    const [[found], entries, handedIn] = await Promise.all([
      oneOrder.execute({ orderId }),
      itsTimeline.execute({ orderId }),
      itsDeliveries.execute({ orderId }),
    ]);
    return found ? { ...found, timeline: entries, deliveries: handedIn } : null;
  };
}

/** Orders with the names of both people, in one query; the caller says which. */
export function ordersWithPeople(db: Db) {
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

import type { TimelineEntry } from '@craftlane/contracts/payment';
import type { FileView } from '@craftlane/contracts/values/files';
import type { Db } from '@craftlane/service-kit/db';
import { eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Order } from '../domain/order.ts';
import type { Person } from '../domain/person.ts';
import type { Chargeback } from './chargebacks.ts';
import { chargebacks, deliveries, orders, people, timeline } from './schema.ts';

/** An order with its two people. */
export interface OrderWithPeople {
  order: Order;
  buyer: Person;
  freelancer: Person;
}

/** Everything an order's page shows. */
export interface OrderDossier extends OrderWithPeople {
  /** Oldest first. */
  timeline: (Omit<TimelineEntry, 'at' | 'files'> & { at: Date; files: FileView[] })[];
  /** By rising version. */
  chargebacks: Chargeback[];
  deliveries: { version: number; message: string; files: FileView[]; deliveredAt: Date }[];
}

/** One order with everything about it, or null. */
export type FindDossier = (orderId: string) => Promise<OrderDossier | null>;

type JsonOf<Rows extends object[]> = {
  [Key in keyof Rows[number]]: Rows[number][Key] extends Date ? string : Rows[number][Key];
}[];

const buyers = alias(people, 'buyers');
const freelancers = alias(people, 'freelancers');
const withPeople = { order: orders, buyer: personOf(buyers), freelancer: personOf(freelancers) };

// Instants come as texts out of JSON.
const timelineOfOrder = sql`(
  select coalesce(json_agg(json_build_object('id', ${timeline.id}, 'type', ${timeline.type}, 'by', ${timeline.by}, 'at', ${timeline.at},
    'note', ${timeline.note}, 'amountMinor', ${timeline.amountMinor}, 'files', coalesce(${timeline.files}, '[]')) order by ${timeline.seq}), '[]')
  from ${timeline} where ${timeline.orderId} = ${orders.id})`.mapWith((entries: JsonOf<OrderDossier['timeline']>) =>
  entries.map((entry) => ({ ...entry, at: new Date(entry.at) })),
);
const deliveriesOfOrder = sql`(
  select coalesce(json_agg(json_build_object('version', ${deliveries.version}, 'message', ${deliveries.message}, 'files', ${deliveries.files},
    'deliveredAt', ${deliveries.deliveredAt}) order by ${deliveries.version}), '[]')
  from ${deliveries} where ${deliveries.orderId} = ${orders.id})`.mapWith((rows: JsonOf<OrderDossier['deliveries']>) =>
  rows.map((row) => ({ ...row, deliveredAt: new Date(row.deliveredAt) })),
);

const chargebacksOfOrder = sql`(
  select coalesce(json_agg(json_build_object('id', ${chargebacks.id}, 'orderId', ${chargebacks.orderId}, 'checkoutId', ${chargebacks.checkoutId},
    'amountMinor', ${chargebacks.amountMinor}, 'currency', ${chargebacks.currency}, 'reason', ${chargebacks.reason}, 'status', ${chargebacks.status},
    'evidenceDueAt', ${chargebacks.evidenceDueAt}, 'evidence', ${chargebacks.evidence}, 'evidenceSentAt', ${chargebacks.evidenceSentAt},
    'openedAt', ${chargebacks.openedAt}, 'closedAt', ${chargebacks.closedAt}) order by ${chargebacks.openedAt}), '[]')
  from ${chargebacks} where ${chargebacks.orderId} = ${orders.id})`.mapWith(
  (rows: JsonOf<OrderDossier['chargebacks']>) =>
    rows.map((row) => ({
      ...row,
      evidenceDueAt: instantOrNull(row.evidenceDueAt),
      evidenceSentAt: instantOrNull(row.evidenceSentAt),
      openedAt: new Date(row.openedAt),
      closedAt: instantOrNull(row.closedAt),
    })),
);

function instantOrNull(text: string | Date | null): Date | null {
  return text === null ? null : new Date(text);
}

/** Prepares the read of an order's page on this pool: one statement, so that status, timeline and deliveries are of one moment. */
export function createFindDossier(db: Db): FindDossier {
  const dossier = db
    .select({
      ...withPeople,
      timeline: timelineOfOrder,
      deliveries: deliveriesOfOrder,
      chargebacks: chargebacksOfOrder,
    })
    .from(orders)
    .innerJoin(buyers, eq(buyers.userId, orders.buyerId))
    .innerJoin(freelancers, eq(freelancers.userId, orders.freelancerId))
    .where(eq(orders.id, sql.placeholder('orderId')))
    .prepare('order_dossier');
  return async (orderId) => (await dossier.execute({ orderId }))[0] ?? null;
}

/** Orders with the names of both people, in one query; the caller says which. */
export function ordersWithPeople(db: Db) {
  return db
    .select(withPeople)
    .from(orders)
    .innerJoin(buyers, eq(buyers.userId, orders.buyerId))
    .innerJoin(freelancers, eq(freelancers.userId, orders.freelancerId));
}

function personOf({ userId, displayName, handle }: typeof buyers | typeof freelancers) {
  return { userId, displayName, handle };
}

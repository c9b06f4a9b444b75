import type { Db, Tx } from '@craftlane/service-kit/db';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { StripeEvent } from '../domain/stripe-facts.ts';
import { stripeCursors, stripeEvents } from './schema.ts';

/** An event that waits to be handled. */
export interface StoredStripeEvent {
  id: string;
  type: string;
  payload: unknown;
}

/** Stores events and answers the ids of those that were not stored before. */
export async function insertStripeEvents(
  db: Db | Tx,
  events: readonly StripeEvent[],
  { receivedAt }: { receivedAt: Date },
): Promise<string[]> {
  if (events.length === 0) return [];
  const rows = events.map((event) => ({
    id: event.id,
    type: event.type,
    createdAt: new Date(event.created * 1000),
    receivedAt,
    payload: event,
  }));
  const inserted = await db.insert(stripeEvents).values(rows).onConflictDoNothing().returning({ id: stripeEvents.id });
  return inserted.map(({ id }) => id);
}

/** Stores an event that nobody acts on, as handled; one that is stored already is left alone. */
export type StoreIgnoredEvent = (event: StripeEvent, receivedAt: Date) => Promise<void>;

/** Prepares the statement; once per pool. Stripe sends every type that an account is subscribed to, so this is most of them. */
export function prepareStoreIgnoredEvent(db: Db): StoreIgnoredEvent {
  const statement = db
    .insert(stripeEvents)
    .values({
      id: sql.placeholder('id'),
      type: sql.placeholder('type'),
      createdAt: sql.placeholder('createdAt'),
      receivedAt: sql.placeholder('receivedAt'),
      payload: sql.placeholder('payload'),
      outcome: 'ignored',
      handledAt: sql.placeholder('receivedAt'),
    })
    .onConflictDoNothing()
    .prepare('store_ignored_event');
  return async (event, receivedAt) => {
    const { id, type, created } = event;
    await statement.execute({ id, type, createdAt: new Date(created * 1000), receivedAt, payload: event });
  };
}

/** The event when it still waits to be handled, otherwise null. */
export async function findUnhandledEvent(db: Db, id: string): Promise<StoredStripeEvent | null> {
  const { type, payload } = stripeEvents;
  const [event] = await db.select({ id: stripeEvents.id, type, payload }).from(stripeEvents).where(unhandled(id));
  return event ?? null;
}

/** Locks the event until the transaction ends; false when it was handled in the meantime. */
export async function lockUnhandledEvent(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.select({ id: stripeEvents.id }).from(stripeEvents).where(unhandled(id)).for('update');
  return rows.length > 0;
}

/** Notes that the event was handled and what came of it. */
export async function markEventHandled(tx: Tx, id: string, outcome: string, handledAt: Date): Promise<void> {
  await tx.update(stripeEvents).set({ outcome, handledAt }).where(eq(stripeEvents.id, id));
}

/** What Stripe is asked for again and again; a connected account's events by its id. */
export type Cursor = 'events' | 'books' | `account:${string}`;

/** Until when Stripe was asked; null before the first time. */
export async function findCursor(db: Db, name: Cursor): Promise<Date | null> {
  const [cursor] = await db.select().from(stripeCursors).where(eq(stripeCursors.name, name));
  return cursor?.fetchedUntil ?? null;
}

/** Notes until when Stripe was asked. */
export async function saveCursor(db: Db, name: Cursor, fetchedUntil: Date): Promise<void> {
  await db
    .insert(stripeCursors)
    .values({ name, fetchedUntil })
    .onConflictDoUpdate({ target: stripeCursors.name, set: { fetchedUntil } });
}

function unhandled(id: string) {
  return and(eq(stripeEvents.id, id), isNull(stripeEvents.handledAt));
}

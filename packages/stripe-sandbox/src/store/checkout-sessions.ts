import { resourceMissing } from '../errors.ts';
import { asJson, type Queryable } from './database.ts';
import type { WireLineItem, WireSession } from './wire-types.ts';

/** What the payment intent of a session will carry; fixed when the session is created. */
export interface IntentParams {
  description: string | null;
  metadata: Record<string, string>;
  transfer_group: string | null;
}

/** A line and what only the hosted page shows of it. */
export interface StoredLine {
  item: WireLineItem;
  productDescription: string | null;
}

/** A session with what the API does not show of it. */
export interface StoredSession {
  data: WireSession;
  lines: StoredLine[];
  intentParams: IntentParams;
  /** Payments tried so far, successful or not. */
  attempts: number;
}

/** Stores a new session. */
export async function insertSession(sql: Queryable, session: StoredSession): Promise<void> {
  const { data } = session;
  await sql`
    insert into checkout_sessions (id, created, status, expires_at, payment_intent, data, line_items, intent_params)
    values (${data.id}, ${data.created}, ${data.status}, ${data.expires_at}, ${idOf(data.payment_intent)},
      ${asJson(sql, data)}, ${asJson(sql, session.lines)}, ${asJson(sql, session.intentParams)})`;
}

/** Writes the session back, the look-up columns with it. The caller holds its row lock. */
export async function saveSession(sql: Queryable, session: StoredSession): Promise<void> {
  const { data } = session;
  await sql`
    update checkout_sessions set status = ${data.status}, payment_intent = ${idOf(data.payment_intent)},
      data = ${asJson(sql, data)}, attempts = ${session.attempts}
    where id = ${data.id}`;
}

/** The session, or null. */
export async function findSession(sql: Queryable, id: string): Promise<StoredSession | null> {
  const [row] = await sql<StoredSession[]>`select ${columns(sql)} from checkout_sessions where id = ${id}`;
  return row ?? null;
}

/** The session, or `resource_missing`. */
export async function getSession(sql: Queryable, id: string): Promise<StoredSession> {
  const session = await findSession(sql, id);
  if (!session) throw resourceMissing('checkout.session', id);
  return session;
}

/**
 * The session with its row locked until the transaction ends, or null. Paying and expiring both start here,
 * which is what makes exactly one of them win.
 */
export async function lockSession(sql: Queryable, id: string): Promise<StoredSession | null> {
  const [row] = await sql<StoredSession[]>`select ${columns(sql)} from checkout_sessions where id = ${id} for update`;
  return row ?? null;
}

/** Locks one open session that is past its time at `nowSeconds`; null when there is none left. */
export async function lockDueSession(sql: Queryable, nowSeconds: number): Promise<StoredSession | null> {
  const [row] = await sql<StoredSession[]>`
    select ${columns(sql)} from checkout_sessions where status = 'open' and expires_at <= ${nowSeconds}
    order by expires_at limit 1 for update skip locked`;
  return row ?? null;
}

/** When the next open session ends, in seconds since 1970; null without open sessions. */
export async function findNextExpiry(sql: Queryable): Promise<number | null> {
  const [row] = await sql<{ expires_at: string | null }[]>`
    select min(expires_at) as expires_at from checkout_sessions where status = 'open'`;
  return row?.expires_at ? Number(row.expires_at) : null;
}

function columns(sql: Queryable) {
  return sql`data, line_items as lines, intent_params as "intentParams", attempts`;
}

function idOf(reference: WireSession['payment_intent']): string | null {
  return typeof reference === 'object' && reference !== null ? reference.id : reference;
}

import type { Db } from '@craftlane/service-kit/db';
import { type SQL, sql } from 'drizzle-orm';
import type { BookKind, OwnRecord, StripeRecord } from '../domain/book-check.ts';

/** What our books say of a thing at Stripe, with its order; null when they know nothing of it. */
export type OwnEntry = OwnRecord & { orderId: string };

type Row = { state: OwnRecord['state']; amount: number; currency: string; reversed: number | null; orderId: string };

/** What our books say of a thing at Stripe; null when they know nothing of it. */
export async function findOwnRecord(db: Db, record: StripeRecord): Promise<OwnEntry | null> {
  const [row] = await db.execute<Row>(queries[record.kind](record));
  if (!row) return null;
  const { state, amount: amountMinor, currency, orderId, reversed } = row;
  return { state, amountMinor, currency, orderId, ...(reversed !== null && { reversedMinor: reversed }) };
}

/** Whether a payment is one of ours, so that what was done to it at Stripe is our business. */
export async function findOrderOfPayment(db: Db, paymentIntentId: string): Promise<string | null> {
  const [row] = await db.execute<{ orderId: string }>(sql`
    select order_id as "orderId" from checkouts where payment_intent_id = ${paymentIntentId}
    union all select order_id from due_refunds where payment_intent_id = ${paymentIntentId}
    union all select order_id from set_aside_payments where payment_intent_id = ${paymentIntentId} limit 1`);
  return row?.orderId ?? null;
}

/** What our books say went through at Stripe since an instant, by Stripe's ids. */
export async function listOwnIdsSince(db: Db, since: Date): Promise<{ kind: BookKind; id: string; orderId: string }[]> {
  const from = since.toISOString();
  const rows = await db.execute<{ kind: BookKind; id: string; orderId: string }>(sql`
    select 'session' as kind, session_id as id, order_id as "orderId" from checkouts where paid_at >= ${from} and session_id is not null
    union all select 'refund', stripe_refund_id, order_id from refunds where settled_at >= ${from} and stripe_refund_id is not null
    union all select 'refund', refund_id, order_id from due_refunds where refunded_at >= ${from} and refund_id is not null
    union all select 'transfer', stripe_transfer_id, order_id from earnings where sent_at >= ${from} and stripe_transfer_id is not null
    union all select 'dispute', id, order_id from chargebacks where opened_at >= ${from} or status = 'open'`);
  return [...rows];
}

const none = sql`null::float8 as reversed`;
const paid = (amount: SQL) => sql`'moved' as state, ${amount}::float8 as amount`;

/**
 * Each answers `state`, `amount`, `currency`, `reversed` and `orderId`. What our books know by Stripe's id is that thing alone: another one under
 * the same name is a second one, unless ours still waits for its id. A charge that took no money is none of ours, because a later one of
 * the same payment may have.
 */
const queries: Record<BookKind, (record: StripeRecord) => SQL> = {
  session: ({ id }) => sql`
    select ${paid(sql`amount_minor`)}, currency, ${none}, order_id as "orderId" from due_refunds where session_id = ${id}
    union all select ${paid(sql`amount_minor`)}, currency, ${none}, order_id from set_aside_payments where session_id = ${id}
    union all select case when checkouts.paid_at is not null then 'moved' when orders.status = 'expired' or ended_at is not null then 'ended' else 'open' end,
      coalesce(paid_minor, 0)::float8, orders.currency, ${none}, orders.id
    from checkouts join orders on orders.id = checkouts.order_id where session_id = ${id} limit 1`,
  charge: ({ paymentIntentId, state }) => sql`select * from (
    select ${paid(sql`amount_minor`)}, currency, ${none}, order_id as "orderId" from due_refunds where payment_intent_id = ${paymentIntentId}
    union all select ${paid(sql`amount_minor`)}, currency, ${none}, order_id from set_aside_payments where payment_intent_id = ${paymentIntentId}
    union all select ${paid(sql`coalesce(paid_minor, 0)`)}, orders.currency, ${none}, orders.id
    from checkouts join orders on orders.id = checkouts.order_id where payment_intent_id = ${paymentIntentId}) as payments
    where ${state}::text <> 'ended' limit 1`,
  // A row that is due again keeps the id of the attempt that failed, and waits for another.
  refund: ({ id, businessKey }) => sql`
    select case when status = 'succeeded' then 'moved' when status in ('failed', 'moot') or (status = 'due' and stripe_refund_id = ${id}) then 'ended'
      else 'open' end as state, amount_minor::float8 as amount, currency, ${none}, order_id as "orderId"
    from refunds where stripe_refund_id = ${id}
      or ((stripe_refund_id is null or status = 'due') and 'order:' || order_id || ':refund:' || id = ${businessKey})
    union all select case when failed_at is not null then 'ended' when refunded_at is null then 'open' else 'moved' end, amount_minor::float8,
      currency, ${none}, order_id
    from due_refunds where refund_id = ${id}
      or (refund_id is null and 'order:' || order_id || ':refund:late:' || session_id = ${businessKey}) limit 1`,
  transfer: ({ id, businessKey }) => sql`
    select case when status = 'sending' then 'open' else 'moved' end as state, sent_minor::float8 as amount, currency,
      case when exists (select 1 from transfer_reversals where earning_id = earnings.id and status = 'due') then null
        else reversed_minor::float8 end as reversed, order_id as "orderId"
    from earnings where stripe_transfer_id = ${id}
      or (stripe_transfer_id is null and 'order:' || order_id || ':earning:' || id = ${businessKey}) limit 1`,
  dispute: ({ id }) => sql`
    select case status when 'open' then 'open' when 'lost' then 'moved' else 'ended' end as state, amount_minor::float8 as amount, currency, ${none},
      order_id as "orderId" from chargebacks where id = ${id}`,
};

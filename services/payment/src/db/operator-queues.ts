import type { FailedPayout, OperatorQueues, RefundRow } from '@craftlane/contracts/operator';
import type { Db } from '@craftlane/service-kit/db';
import { type SQL, sql } from 'drizzle-orm';

/** A page of a list, with how many rows there are in all. */
interface Page<Row> {
  items: Row[];
  total: number;
}

interface Range {
  limit: number;
  offset: number;
}

const allRefunds = sql`
  select refunds.id::text as id, 'refund' as kind, refunds.status, refunds.order_id, refunds.cause, refunds.refusal, refunds.amount_minor, refunds.currency,
    refunds.created_at, refunds.status = 'failed' as needs_person
  from refunds where refunds.status <> 'moot'
  union all
  select session_id, 'late', case when failed_at is not null then 'failed' when refunded_at is null then 'due' else 'succeeded' end, order_id, null,
    null, amount_minor, currency, created_at, failed_at is not null
  from due_refunds where refunded_at is null or refund_id is not null
  union all
  select session_id, 'set_aside', 'undecided', order_id, null, null, amount_minor, currency, created_at, true
  from set_aside_payments where resolved_at is null`;

/** One page of money on its way back; what waits for a person first, the rest newest first. */
export async function listRefundRows(db: Db, range: Range): Promise<Page<RefundRow>> {
  const rows = await page<Omit<RefundRow, 'createdAt'> & { createdAt: string | Date }>(
    db,
    sql`select found.id, found.kind, found.status, found.order_id as "orderId", orders.gig_title as "gigTitle", found.cause, found.refusal,
      found.amount_minor::float8 as "amountMinor", found.currency, found.created_at as "createdAt", count(*) over ()::int as total
    from (${allRefunds}) as found join orders on orders.id = found.order_id
    order by found.needs_person desc, found.created_at desc, found.id`,
    range,
  );
  return { ...rows, items: rows.items.map((row) => ({ ...row, createdAt: new Date(row.createdAt).toISOString() })) };
}

const AN_HOUR_MS = 3_600_000;

const waitingTransfers = sql`
  select earnings.id::text as id, 'transfer' as kind, earnings.freelancer_id, earnings.order_id,
    coalesce(earnings.refusal, 'There is no account that can receive it yet.') as reason,
    earnings.amount_minor - earnings.taken_back_minor - earnings.withheld_minor as amount_minor, earnings.currency,
    coalesce(earnings.cleared_at, earnings.created_at) as since, earnings.refusal is not null as needs_person
  from earnings join orders on orders.id = earnings.order_id
    left join payout_accounts on payout_accounts.freelancer_id = earnings.freelancer_id
  where earnings.status = 'available' and orders.frozen_at is null
    and (earnings.refusal is not null or payout_accounts.transfers_enabled is not true)`;

/** What Stripe was asked for long ago and neither did nor refused. */
const stuckSince = (askedBefore: string) => sql`
  select earnings.id::text, 'transfer', earnings.freelancer_id, earnings.order_id, ${noAnswer}, earnings.sent_minor, earnings.currency,
    earnings.sent_at, true
  from earnings where earnings.status = 'sending' and earnings.sent_at < ${askedBefore}::timestamptz
  union all
  select transfer_reversals.id::text, 'reversal', transfer_reversals.freelancer_id, transfer_reversals.order_id, ${noAnswer},
    transfer_reversals.amount_minor, transfer_reversals.currency, transfer_reversals.created_at, true
  from transfer_reversals join earnings on earnings.id = earning_id
  where transfer_reversals.status = 'due' and earnings.status = 'sent' and transfer_reversals.created_at < ${askedBefore}::timestamptz`;

const noAnswer = sql.raw(`'Stripe has neither done nor refused it. It is asked again every quarter of an hour.'`);

// A failed payout is done with once a later one arrived; a failed reversal once nothing is owed.
const failedPayouts = sql`
  select payouts.id, 'payout' as kind, payouts.freelancer_id, null::uuid as order_id, coalesce(payouts.failure, 'The bank sent it back.') as reason,
    payouts.amount_minor, payouts.currency, payouts.created_at as since, true as needs_person
  from payouts where payouts.status = 'failed' and not exists (select 1 from payouts as later
    where later.freelancer_id = payouts.freelancer_id and later.status = 'paid' and later.created_at > payouts.created_at)`;

const failedReversals = sql`
  select transfer_reversals.id::text, 'reversal' as kind, transfer_reversals.freelancer_id, transfer_reversals.order_id,
    coalesce(transfer_reversals.refusal, 'Stripe refused it.') as reason, transfer_reversals.amount_minor, transfer_reversals.currency,
    transfer_reversals.created_at as since, true as needs_person
  from transfer_reversals where transfer_reversals.status = 'failed' and (
    select sum(amount_minor) from ledger_postings where account = 'freelancer:' || transfer_reversals.freelancer_id || ':debt') > 0`;

const allFailedPayouts = (now: Date) => {
  const askedBefore = new Date(now.getTime() - AN_HOUR_MS).toISOString();
  return sql`${waitingTransfers} union all ${stuckSince(askedBefore)} union all ${failedPayouts} union all ${failedReversals}`;
};

/** One page of money that did not reach freelancers, or did not come back; the oldest first. */
export async function listFailedPayoutRows(db: Db, now: Date, range: Range): Promise<Page<FailedPayout>> {
  const rows = await page<Omit<FailedPayout, 'since'> & { since: string | Date }>(
    db,
    sql`select found.id, found.kind, people.display_name as "freelancerName", found.order_id as "orderId", found.reason,
      found.amount_minor::float8 as "amountMinor", found.currency, found.since, count(*) over ()::int as total
    from (${allFailedPayouts(now)}) as found join people on people.user_id = found.freelancer_id
    order by found.since, found.id`,
    range,
  );
  return { ...rows, items: rows.items.map((row) => ({ ...row, since: new Date(row.since).toISOString() })) };
}

/** How many things of each kind wait for an operator, in one statement. */
export async function countOperatorQueues(db: Db, now: Date): Promise<OperatorQueues> {
  const [counts] = await db.execute<{ [Queue in keyof OperatorQueues]: number }>(sql`select
    (select count(*) from orders where status = 'disputed')::int as disputes,
    (select count(*) from chargebacks where status = 'open' and evidence_sent_at is null)::int as chargebacks,
    (select count(*) from (${allRefunds}) as found where needs_person)::int as refunds,
    (select count(*) from (${allFailedPayouts(now)}) as found where needs_person)::int as payouts,
    (select count(*) from differences where settled_at is null)::int as differences`);
  if (!counts) throw new Error('The queues were not counted.');
  return { ...counts };
}

/** Rows of a statement that counts them all as `total`. */
async function page<Row extends object>(db: Db, statement: SQL, { limit, offset }: Range): Promise<Page<Row>> {
  const rows = await db.execute<Row & { total: number }>(sql`${statement} limit ${limit} offset ${offset}`);
  return { items: rows.map(({ total: _, ...row }) => row as unknown as Row), total: rows[0]?.total ?? 0 };
}

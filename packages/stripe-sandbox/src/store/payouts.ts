import type Stripe from 'stripe';
import { resourceMissing } from '../errors.ts';
import { asJson, type Queryable } from './database.ts';

/** A payout and whose it is. */
export interface StoredPayout {
  account: string;
  data: Stripe.Payout;
}

/** Stores a new payout of an account. The caller holds the account's row lock. */
export async function insertPayout(sql: Queryable, { account, data }: StoredPayout): Promise<void> {
  await sql`
    insert into payouts (id, created, account, status, destination, data)
    values (${data.id}, ${data.created}, ${account}, ${data.status}, ${String(data.destination)}, ${asJson(sql, data)})`;
}

/** Writes the payout back. The caller holds its row lock. */
export async function savePayout(sql: Queryable, payout: Stripe.Payout): Promise<void> {
  await sql`update payouts set status = ${payout.status}, data = ${asJson(sql, payout)} where id = ${payout.id}`;
}

/** A payout of this account, or `resource_missing`; the platform, null, has none. */
export async function getPayout(sql: Queryable, id: string, account: string | null): Promise<Stripe.Payout> {
  const [row] = await sql<{ data: Stripe.Payout }[]>`
    select data from payouts where id = ${id} and account is not distinct from ${account}`;
  if (!row) throw resourceMissing('payout', id);
  return row.data;
}

/** The payout with its row locked until the transaction ends, or `resource_missing`. */
export async function lockPayout(sql: Queryable, id: string): Promise<StoredPayout> {
  const [row] = await sql<StoredPayout[]>`select account, data from payouts where id = ${id} for update`;
  if (!row) throw resourceMissing('payout', id);
  return row;
}

/** The newest payouts of an account, for a page. */
export async function listNewestPayouts(sql: Queryable, account: string, limit: number): Promise<Stripe.Payout[]> {
  const rows = await sql<{ data: Stripe.Payout }[]>`
    select data from payouts where account = ${account} order by seq desc limit ${limit}`;
  return rows.map((row) => row.data);
}

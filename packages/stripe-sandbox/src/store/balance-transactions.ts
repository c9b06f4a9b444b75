import type Stripe from 'stripe';
import { resourceMissing } from '../errors.ts';
import { asJson, type Queryable } from './database.ts';

/** The money of one currency in a balance, in minor units. */
export interface BalanceAmount {
  currency: string;
  amount: number;
}

const PLATFORM_LOCK = 7_203_115;

/** Stores a movement; `account` is null for the platform's balance. */
export async function insertBalanceTransaction(
  sql: Queryable,
  transaction: Stripe.BalanceTransaction,
  account: string | null,
): Promise<void> {
  const { id, created, type, source, currency, net } = transaction;
  await sql`
    insert into balance_transactions (id, created, account, type, source, currency, net, data)
    values (${id}, ${created}, ${account}, ${type}, ${String(source)}, ${currency}, ${net}, ${asJson(sql, transaction)})`;
}

/** A movement of this balance, or `resource_missing`; `account` is null for the platform. */
export async function getBalanceTransaction(
  sql: Queryable,
  id: string,
  account: string | null,
): Promise<Stripe.BalanceTransaction> {
  const [row] = await sql<{ data: Stripe.BalanceTransaction }[]>`
    select data from balance_transactions where id = ${id} and account is not distinct from ${account}`;
  if (!row) throw resourceMissing('balance transaction', id);
  return row.data;
}

/** The movement with this id, whoever's it is; null when there is none. */
export async function findBalanceTransaction(sql: Queryable, id: string): Promise<Stripe.BalanceTransaction | null> {
  const [row] = await sql<{ data: Stripe.BalanceTransaction }[]>`
    select data from balance_transactions where id = ${id}`;
  return row?.data ?? null;
}

/** What a balance holds, one entry per currency that ever moved. */
export async function listBalance(sql: Queryable, account: string | null): Promise<BalanceAmount[]> {
  return await sql<BalanceAmount[]>`
    select currency, sum(net)::float8 as amount from balance_transactions
    where account is not distinct from ${account} group by currency order by currency`;
}

/** What a balance holds of one currency, in minor units; zero when it never moved. */
export async function availableMinor(sql: Queryable, account: string | null, currency: string): Promise<number> {
  const balance = await listBalance(sql, account);
  return balance.find((entry) => entry.currency === currency)?.amount ?? 0;
}

/** Says of everything in an account's balance of a currency that this payout took it out. */
export async function markPaidOut(sql: Queryable, account: string, currency: string, payoutId: string): Promise<void> {
  await sql`
    update balance_transactions set payout = ${payoutId}
    where account = ${account} and currency = ${currency} and payout is null`;
}

/** Lets one transaction at a time spend the platform's balance; a connected account's is guarded by its row lock. */
export async function lockPlatformBalance(sql: Queryable): Promise<void> {
  await sql`select pg_advisory_xact_lock(${PLATFORM_LOCK})`;
}

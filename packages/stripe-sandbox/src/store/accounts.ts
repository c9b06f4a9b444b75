import type Stripe from 'stripe';
import { accountInvalid } from '../errors.ts';
import { asJson, type Queryable } from './database.ts';

/** Where an account's payouts go: never the whole number. */
export interface Bank {
  holder: string;
  country: string;
  last4: string;
  /** Why payouts to it fail; null when they arrive. */
  payoutFailure: PayoutFailure | null;
}

/** Stripe's failure codes of payouts, as far as a test number asks for them. */
export type PayoutFailure = 'account_closed' | 'no_account';

/** A connected account with what the API does not show of it. */
export interface StoredAccount {
  data: Stripe.Account;
  bank: Bank | null;
}

/** Stores a new account. */
export async function insertAccount(sql: Queryable, account: StoredAccount): Promise<void> {
  const { data } = account;
  await sql`
    insert into accounts (id, created, data, bank)
    values (${data.id}, ${data.created ?? 0}, ${asJson(sql, data)}, ${account.bank && asJson(sql, account.bank)})`;
}

/** Writes the account back. The caller holds its row lock. */
export async function saveAccount(sql: Queryable, account: StoredAccount): Promise<void> {
  await sql`
    update accounts set data = ${asJson(sql, account.data)}, bank = ${account.bank && asJson(sql, account.bank)}
    where id = ${account.data.id}`;
}

/** The account, or null. */
export async function findAccount(sql: Queryable, id: string): Promise<StoredAccount | null> {
  const [row] = await sql<StoredAccount[]>`select data, bank from accounts where id = ${id}`;
  return row ?? null;
}

/** The account, or `account_invalid`: Stripe does not say whether an account exists elsewhere. */
export async function getAccount(sql: Queryable, id: string): Promise<StoredAccount> {
  const account = await findAccount(sql, id);
  if (!account) throw accountInvalid(id);
  return account;
}

/** The account with its row locked until the transaction ends, or null. */
export async function lockAccount(sql: Queryable, id: string): Promise<StoredAccount | null> {
  const [row] = await sql<StoredAccount[]>`select data, bank from accounts where id = ${id} for update`;
  return row ?? null;
}

/** The newest accounts, for a page. */
export async function listNewestAccounts(sql: Queryable, limit: number): Promise<Stripe.Account[]> {
  const rows = await sql<{ data: Stripe.Account }[]>`select data from accounts order by seq desc limit ${limit}`;
  return rows.map((row) => row.data);
}

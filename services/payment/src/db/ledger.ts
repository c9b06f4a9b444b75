import type { Db, Tx } from '@craftlane/service-kit/db';
import { asc, eq, lte, sql } from 'drizzle-orm';
import type { LedgerEntry } from '../domain/postings.ts';
import { ledgerPostings, ledgerTransactions } from './schema.ts';

/**
 * Books entries in this transaction, all of them by one statement whose text is always the same. The unique business key refuses a fact
 * that is booked already; the sums are proved by the database at commit.
 */
export async function book(
  tx: Tx,
  entries: readonly LedgerEntry[],
  { newId, at }: { newId: () => string; at: Date },
): Promise<void> {
  if (entries.length === 0) return;
  const named = JSON.stringify(entries.map((entry) => ({ ...entry, id: newId() })));
  await tx.execute(sql`
    with entries as (
      select * from jsonb_to_recordset(${named}::text::jsonb)
        as entry (id uuid, "businessKey" text, "orderId" uuid, currency text, postings jsonb)
    ), booked as (
      insert into ledger_transactions (id, business_key, order_id, booked_at)
      select id, "businessKey", "orderId", ${at.toISOString()}::timestamptz from entries
    )
    insert into ledger_postings (transaction_id, account, amount_minor, currency)
    select entries.id, account, "amountMinor", currency
    from entries, jsonb_to_recordset(postings) as posting (account text, "amountMinor" bigint)`);
}

/** Whether this business fact is booked. */
export async function isBooked(tx: Tx, businessKey: string): Promise<boolean> {
  const rows = await tx
    .select({ id: ledgerTransactions.id })
    .from(ledgerTransactions)
    .where(eq(ledgerTransactions.businessKey, businessKey));
  return rows.length > 0;
}

/** The balance of one account; debit positive. */
export interface AccountBalance {
  account: string;
  currency: string;
  balanceMinor: number;
}

/** The balance of every account at an instant, by name. Together they are zero per currency. */
export async function trialBalance(db: Db, at: Date): Promise<AccountBalance[]> {
  const { account, currency, amountMinor, transactionId } = ledgerPostings;
  return db
    .select({ account, currency, balanceMinor: sql<number>`sum(${amountMinor})`.mapWith(Number) })
    .from(ledgerPostings)
    .innerJoin(ledgerTransactions, eq(ledgerTransactions.id, transactionId))
    .where(lte(ledgerTransactions.bookedAt, at))
    .groupBy(account, currency)
    .orderBy(asc(account), asc(currency));
}

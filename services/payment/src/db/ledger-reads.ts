import type { Db } from '@craftlane/service-kit/db';
import { asc, desc, eq, lte, sql } from 'drizzle-orm';
import { ledgerPostings, ledgerTransactions } from './schema.ts';

/** An account, or all of one kind, with its balance in minor units, debit positive. */
export interface KindBalance {
  account: string;
  currency: string;
  balanceMinor: number;
  accountCount: number;
}

/** A line of an account and the account's balance after it. */
export interface AccountLine {
  id: number;
  businessKey: string;
  orderId: string;
  bookedAt: Date;
  currency: string;
  amountMinor: number;
  balanceMinor: number;
}

// Ids tell accounts of one kind apart.
const kind = sql<string>`regexp_replace(${ledgerPostings.account}, '[0-9a-f-]{36}', '*')`;

/** Balances at an instant; the accounts of all orders are one line, and so are those of all freelancers. Together zero per currency. */
export async function trialBalanceByKind(db: Db, at: Date): Promise<KindBalance[]> {
  const { account, currency, amountMinor, transactionId } = ledgerPostings;
  return db
    .select({
      account: kind,
      currency,
      balanceMinor: sql<number>`sum(${amountMinor})`.mapWith(Number),
      accountCount: sql<number>`count(distinct ${account})`.mapWith(Number),
    })
    .from(ledgerPostings)
    .innerJoin(ledgerTransactions, eq(ledgerTransactions.id, transactionId))
    .where(lte(ledgerTransactions.bookedAt, at))
    .groupBy(sql`1`, currency)
    .orderBy(asc(sql`1`), asc(currency));
}

/** One page of an account's lines, newest first. */
export async function findLedgerLines(
  db: Db,
  account: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ items: AccountLine[]; total: number }> {
  const isIt = eq(ledgerPostings.account, account);
  const { id, currency, amountMinor } = ledgerPostings;
  const { businessKey, orderId, bookedAt } = ledgerTransactions;
  const running = sql<number>`sum(${amountMinor}) over (partition by ${currency} order by ${id})`.mapWith(Number);
  const [items, total] = await Promise.all([
    db
      .select({ id, businessKey, orderId, bookedAt, currency, amountMinor, balanceMinor: running })
      .from(ledgerPostings)
      .innerJoin(ledgerTransactions, eq(ledgerTransactions.id, ledgerPostings.transactionId))
      .where(isIt)
      .orderBy(desc(id))
      .limit(limit)
      .offset(offset),
    db.$count(ledgerPostings, isIt),
  ]);
  return { items, total };
}

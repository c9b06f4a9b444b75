import type { Db } from '@craftlane/service-kit/db';
import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { EarningStatus } from '../domain/earnings.ts';
import { accounts } from '../domain/postings.ts';
import type { Earning } from './earnings.ts';
import { earnings, ledgerPostings, ledgerTransactions, orders } from './schema.ts';

/** What a freelancer has, in minor units; see `payoutAccountSchema` of the contract. */
export interface FreelancerBalances {
  heldMinor: number;
  clearingMinor: number;
  availableMinor: number;
  owedMinor: number;
  paidOutMinor: number;
  nextClearsAt: Date | null;
}

const zero = sql<number>`0`;
const whole = (expression: ReturnType<typeof sql>) => sql<number>`coalesce(sum(${expression}), 0)`.mapWith(Number);

/** The ledger says what cleared, is available and owed; open orders what is held; earnings what was sent. One statement reads all. */
export async function findFreelancerBalances(db: Db, freelancerId: string): Promise<FreelancerBalances> {
  const booked = (account: string) =>
    part(whole(sql`${ledgerPostings.amountMinor}`), ledgerPostings, eq(ledgerPostings.account, account));
  const ofTheirEarnings = (status: EarningStatus) =>
    and(eq(earnings.freelancerId, freelancerId), eq(earnings.status, status));
  const isUnderWay = and(eq(orders.freelancerId, freelancerId), inArray(orders.status, [...underWay]));
  const worth = whole(sql`${orders.priceMinor} + ${orders.extrasMinor} - ${orders.commissionMinor}`);
  const sent = whole(sql`${earnings.sentMinor} - ${earnings.reversedMinor}`);
  const [row] = await db.execute<
    Record<'held' | 'clearing' | 'available' | 'owed' | 'sent' | 'next', string | null>
  >(sql`
    select ${part(worth, orders, isUnderWay)} as held,
      ${booked(accounts.clearing(freelancerId))} as clearing,
      ${booked(accounts.available(freelancerId))} as available,
      ${booked(accounts.debt(freelancerId))} as owed,
      ${part(sent, earnings, ofTheirEarnings('sent'))} as sent,
      ${part(sql`min(${earnings.clearsAt})`, earnings, ofTheirEarnings('clearing'))} as next`);
  return {
    heldMinor: Number(row?.held),
    clearingMinor: -Number(row?.clearing) || 0,
    availableMinor: -Number(row?.available) || 0,
    owedMinor: Number(row?.owed),
    paidOutMinor: Number(row?.sent),
    nextClearsAt: row?.next ? new Date(row.next) : null,
  };
}

/** A sum or the like as part of a statement that reads several. */
function part(value: SQL, table: PgTable, condition: SQL | undefined): SQL {
  return sql`(select ${value} from ${table} where ${condition})`;
}

/** One page of a freelancer's earnings, newest first, with the titles of their orders and whether those are frozen. */
export async function listEarningsOf(
  db: Db,
  freelancerId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ items: { earning: Earning; gigTitle: string; frozenAt: Date | null }[]; total: number }> {
  const isTheirs = eq(earnings.freelancerId, freelancerId);
  const [items, total] = await Promise.all([
    db
      .select({ earning: earnings, gigTitle: orders.gigTitle, frozenAt: orders.frozenAt })
      .from(earnings)
      .innerJoin(orders, eq(orders.id, earnings.orderId))
      .where(isTheirs)
      .orderBy(desc(earnings.createdAt), desc(earnings.id))
      .limit(limit)
      .offset(offset),
    db.$count(earnings, isTheirs),
  ]);
  return { items, total };
}

/** What was owed to a freelancer at an instant, in minor units; everything booked before it counts. */
export async function owedToFreelancer(db: Db, freelancerId: string, before: Date): Promise<number> {
  const [row] = await db
    .select({ minor: whole(sql`${ledgerPostings.amountMinor}`) })
    .from(ledgerPostings)
    .innerJoin(ledgerTransactions, eq(ledgerTransactions.id, ledgerPostings.transactionId))
    .where(
      and(
        inArray(ledgerPostings.account, ownAccounts(freelancerId)),
        sql`${ledgerTransactions.bookedAt} < ${before.toISOString()}`,
      ),
    );
  return -(row?.minor ?? 0) || 0;
}

/** What changed what is owed to a freelancer between two instants, oldest first; moves between their own accounts do not. */
export async function listStatementLines(
  db: Db,
  freelancerId: string,
  { from, to }: { from: Date; to: Date },
): Promise<{ businessKey: string; orderId: string; gigTitle: string; bookedAt: Date; amountMinor: number }[]> {
  const { businessKey, orderId, bookedAt } = ledgerTransactions;
  const amountMinor = sql<number>`-sum(${ledgerPostings.amountMinor})`.mapWith(Number);
  return db
    .select({ businessKey, orderId, gigTitle: orders.gigTitle, bookedAt, amountMinor })
    .from(ledgerPostings)
    .innerJoin(ledgerTransactions, eq(ledgerTransactions.id, ledgerPostings.transactionId))
    .innerJoin(orders, eq(orders.id, orderId))
    .where(
      and(
        inArray(ledgerPostings.account, ownAccounts(freelancerId)),
        sql`${bookedAt} >= ${from.toISOString()} and ${bookedAt} < ${to.toISOString()}`,
      ),
    )
    .groupBy(ledgerTransactions.id, businessKey, orderId, orders.gigTitle, bookedAt)
    .having(sql`sum(${ledgerPostings.amountMinor}) <> ${zero}`)
    .orderBy(bookedAt, ledgerTransactions.id);
}

const underWay = ['awaiting_requirements', 'in_progress', 'delivered', 'in_revision', 'disputed'] as const;

function ownAccounts(freelancerId: string): string[] {
  return [accounts.clearing(freelancerId), accounts.available(freelancerId), accounts.debt(freelancerId)];
}

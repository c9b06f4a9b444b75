import type { Tx } from '@craftlane/service-kit/db';
import { and, eq, sql } from 'drizzle-orm';
import type { Order } from '../domain/order.ts';
import { accounts, latePaymentEntry, lateRefundEntry, setAsideEntry } from '../domain/postings.ts';
import type { Checkout } from './checkouts.ts';
import { isBooked } from './ledger.ts';
import { chargebacks, ledgerPostings, ledgerTransactions } from './schema.ts';

/** Whether a checkout's money is booked without having paid for anything: it came late, or was set aside. */
export async function isStray(tx: Tx, order: Order, { paidAt, sessionId }: Checkout): Promise<boolean> {
  if (paidAt || !sessionId) return false;
  const isLate = await isBooked(tx, latePaymentEntry(order, sessionId, 0).businessKey);
  return isLate || isBooked(tx, setAsideEntry(order, sessionId, 0).businessKey);
}

/** What of a session's money that paid for nothing is still held on its locked order, in minor units. */
export async function heldOfSession(tx: Tx, order: Order, sessionId: string): Promise<number> {
  const { businessKey } = ledgerTransactions;
  const refund = lateRefundEntry(order, { id: sessionId, attempt: 1 }, 0).businessKey;
  const cameIn = [latePaymentEntry(order, sessionId, 0), setAsideEntry(order, sessionId, 0)].map(
    (entry) => entry.businessKey,
  );
  const lost = sql`select ${`order:${order.id}:chargeback:`} || ${chargebacks.id} || ':lost' from ${chargebacks}
    where ${chargebacks.checkoutId} in (select id from checkouts where session_id = ${sessionId})`;
  const [row] = await tx
    .select({ minor: sql<number>`coalesce(-sum(${ledgerPostings.amountMinor}), 0)`.mapWith(Number) })
    .from(ledgerPostings)
    .innerJoin(ledgerTransactions, eq(ledgerTransactions.id, ledgerPostings.transactionId))
    .where(
      and(
        eq(ledgerTransactions.orderId, order.id),
        eq(ledgerPostings.account, accounts.held(order.id)),
        sql`(${businessKey} in ${cameIn} or ${businessKey} = ${refund} or starts_with(${businessKey}, ${`${refund}:`}) or ${businessKey} in (${lost}))`,
      ),
    );
  return row?.minor ?? 0;
}

import type Stripe from 'stripe';
import { resourceMissing } from '../errors.ts';
import { asJson, type Queryable } from './database.ts';

/** Stores a new dispute. The caller holds the row lock of its charge. */
export async function insertDispute(sql: Queryable, dispute: Stripe.Dispute): Promise<void> {
  const intentId = typeof dispute.payment_intent === 'string' ? dispute.payment_intent : null;
  await sql`
    insert into disputes (id, created, charge, payment_intent, status, data)
    values (${dispute.id}, ${dispute.created}, ${String(dispute.charge)}, ${intentId}, ${dispute.status},
      ${asJson(sql, dispute)})`;
}

/** Writes the dispute back. The caller holds its row lock. */
export async function saveDispute(sql: Queryable, dispute: Stripe.Dispute): Promise<void> {
  await sql`
    update disputes set status = ${dispute.status}, data = ${asJson(sql, dispute)} where id = ${dispute.id}`;
}

/** The dispute, or `resource_missing`. */
export async function getDispute(sql: Queryable, id: string): Promise<Stripe.Dispute> {
  const [row] = await sql<{ data: Stripe.Dispute }[]>`select data from disputes where id = ${id}`;
  if (!row) throw resourceMissing('dispute', id);
  return row.data;
}

/** The dispute with its row locked until the transaction ends, or `resource_missing`. */
export async function lockDispute(sql: Queryable, id: string): Promise<Stripe.Dispute> {
  const [row] = await sql<{ data: Stripe.Dispute }[]>`select data from disputes where id = ${id} for update`;
  if (!row) throw resourceMissing('dispute', id);
  return row.data;
}

/** What a charge's disputes say about its refunds: whether one is open, and what lost ones took, in minor units. */
export async function disputesOfCharge(
  sql: Queryable,
  chargeId: string,
): Promise<{ isOpen: boolean; lostMinor: number }> {
  const rows = await sql<{ status: string; data: Stripe.Dispute }[]>`
    select status, data from disputes where charge = ${chargeId} and status <> 'won'`;
  const lost = rows.filter(({ status }) => status === 'lost');
  return {
    isOpen: lost.length < rows.length,
    lostMinor: lost.reduce((sum, { data }) => sum + data.amount, 0),
  };
}

/** The newest disputes, for a page. */
export async function listNewestDisputes(sql: Queryable, limit: number): Promise<Stripe.Dispute[]> {
  const rows = await sql<{ data: Stripe.Dispute }[]>`select data from disputes order by seq desc limit ${limit}`;
  return rows.map((row) => row.data);
}

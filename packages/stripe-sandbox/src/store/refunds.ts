import type Stripe from 'stripe';
import { resourceMissing } from '../errors.ts';
import { asJson, type Queryable } from './database.ts';

/** Stores a new refund of a charge. The caller holds the charge's row lock. */
export async function insertRefund(sql: Queryable, refund: Stripe.Refund, charge: Stripe.Charge): Promise<void> {
  const intentId = typeof charge.payment_intent === 'string' ? charge.payment_intent : null;
  await sql`
    insert into refunds (id, created, charge, payment_intent, data)
    values (${refund.id}, ${refund.created}, ${charge.id}, ${intentId}, ${asJson(sql, refund)})`;
}

/** Writes the refund back. The caller holds the row lock of its charge. */
export async function saveRefund(sql: Queryable, refund: Stripe.Refund): Promise<void> {
  await sql`update refunds set data = ${asJson(sql, refund)} where id = ${refund.id}`;
}

/** The refund, or `resource_missing`. */
export async function getRefund(sql: Queryable, id: string): Promise<Stripe.Refund> {
  const [row] = await sql<{ data: Stripe.Refund }[]>`select data from refunds where id = ${id}`;
  if (!row) throw resourceMissing('refund', id);
  return row.data;
}

import type Stripe from 'stripe';
import { resourceMissing } from '../errors.ts';
import { asJson, type Queryable } from './database.ts';

/** Stores a new charge of a payment intent. */
export async function insertCharge(sql: Queryable, intentId: string, charge: Stripe.Charge): Promise<void> {
  await sql`
    insert into charges (id, created, payment_intent, transfer_group, data)
    values (${charge.id}, ${charge.created}, ${intentId}, ${charge.transfer_group}, ${asJson(sql, charge)})`;
}

/** The charge, or `resource_missing`. */
export async function getCharge(sql: Queryable, id: string): Promise<Stripe.Charge> {
  const [row] = await sql<{ data: Stripe.Charge }[]>`select data from charges where id = ${id}`;
  if (!row) throw resourceMissing('charge', id);
  return row.data;
}

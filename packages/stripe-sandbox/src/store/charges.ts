import type Stripe from 'stripe';
import { resourceMissing } from '../errors.ts';
import type { CardBehaviour } from '../payments/card.ts';
import { asJson, type Queryable } from './database.ts';

/** Stores a new charge of a payment intent, with what its test card asks for later. */
export async function insertCharge(
  sql: Queryable,
  intentId: string,
  charge: Stripe.Charge,
  behaviour: CardBehaviour = 'ordinary',
): Promise<void> {
  await sql`
    insert into charges (id, created, payment_intent, transfer_group, card_behaviour, data)
    values (${charge.id}, ${charge.created}, ${intentId}, ${charge.transfer_group}, ${behaviour}, ${asJson(sql, charge)})`;
}

/** What the test card of a charge asks for after it paid. */
export async function getCardBehaviour(sql: Queryable, chargeId: string): Promise<CardBehaviour> {
  const [row] = await sql<{ behaviour: CardBehaviour }[]>`
    select card_behaviour as behaviour from charges where id = ${chargeId}`;
  return row?.behaviour ?? 'ordinary';
}

/** The charge, or `resource_missing`. */
export async function getCharge(sql: Queryable, id: string): Promise<Stripe.Charge> {
  const [row] = await sql<{ data: Stripe.Charge }[]>`select data from charges where id = ${id}`;
  if (!row) throw resourceMissing('charge', id);
  return row.data;
}

/** The charge with its row locked until the transaction ends, or `resource_missing` for the parameter that named it. */
export async function lockCharge(sql: Queryable, id: string, param = 'charge'): Promise<Stripe.Charge> {
  const [row] = await sql<{ data: Stripe.Charge }[]>`select data from charges where id = ${id} for update`;
  if (!row) throw resourceMissing('charge', id, param);
  return row.data;
}

/** Writes the charge back. The caller holds its row lock. */
export async function saveCharge(sql: Queryable, charge: Stripe.Charge): Promise<void> {
  await sql`
    update charges set data = ${asJson(sql, charge)}, transfer_group = ${charge.transfer_group} where id = ${charge.id}`;
}

/** What went back of an intent's money, in minor units. */
export async function refundedMinor(sql: Queryable, intentId: string): Promise<number> {
  const [row] = await sql<{ total: number }[]>`
    select coalesce(sum((data->>'amount_refunded')::bigint), 0)::int as total from charges where payment_intent = ${intentId}`;
  return row?.total ?? 0;
}

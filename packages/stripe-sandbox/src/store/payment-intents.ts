import type Stripe from 'stripe';
import { resourceMissing } from '../errors.ts';
import type { Card } from '../payments/card.ts';
import { asJson, type Queryable } from './database.ts';

/** A payment intent and the card that waits for its confirmation step, if one does. */
export interface StoredIntent {
  data: Stripe.PaymentIntent;
  card: Card | null;
}

/** Creates the intent or writes it back. The caller holds the row lock of its session. */
export async function saveIntent(sql: Queryable, intent: StoredIntent): Promise<void> {
  const { data } = intent;
  const card = intent.card && asJson(sql, intent.card);
  await sql`
    insert into payment_intents (id, created, data, card) values (${data.id}, ${data.created}, ${asJson(sql, data)}, ${card})
    on conflict (id) do update set data = excluded.data, card = excluded.card`;
}

/** The intent, or null. */
export async function findIntent(sql: Queryable, id: string): Promise<StoredIntent | null> {
  const [row] = await sql<StoredIntent[]>`select data, card from payment_intents where id = ${id}`;
  return row ?? null;
}

/** The intent, or `resource_missing`. */
export async function getIntent(sql: Queryable, id: string): Promise<StoredIntent> {
  const intent = await findIntent(sql, id);
  if (!intent) throw resourceMissing('payment_intent', id);
  return intent;
}

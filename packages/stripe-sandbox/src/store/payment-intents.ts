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

/** The intent, or `resource_missing`. */
export async function getIntent(sql: Queryable, id: string): Promise<StoredIntent> {
  const [row] = await sql<StoredIntent[]>`select data, card from payment_intents where id = ${id}`;
  if (!row) throw resourceMissing('payment_intent', id);
  return row;
}

import type { Db, Tx } from '@craftlane/service-kit/db';
import { and, eq, isNull } from 'drizzle-orm';
import type { OpenSession } from '../domain/stripe-facts.ts';
import { checkouts } from './schema.ts';

/** The checkout of an order as it is stored; the session is null until Stripe's answer is stored. */
export interface Checkout {
  orderId: string;
  stripeIdempotencyKey: string;
  sessionExpiresAt: Date;
  sessionId: string | null;
  sessionUrl: string | null;
  paymentIntentId: string | null;
}

/** Stores the checkout of a new order, before Stripe is asked. */
export async function insertCheckout(tx: Tx, checkout: Checkout): Promise<void> {
  await tx.insert(checkouts).values(checkout);
}

/** The checkout of an order; every order has one. */
export async function getCheckout(db: Db | Tx, orderId: string): Promise<Checkout> {
  const [checkout] = await db.select().from(checkouts).where(eq(checkouts.orderId, orderId));
  if (!checkout) throw new Error(`Order ${orderId} has no checkout.`);
  return checkout;
}

/** Stores Stripe's answer; a session that is stored already stays. */
export async function saveSession(tx: Tx, orderId: string, session: OpenSession): Promise<void> {
  await tx
    .update(checkouts)
    .set({ sessionId: session.id, sessionUrl: session.url })
    .where(and(eq(checkouts.orderId, orderId), isNull(checkouts.sessionId)));
}

/** Notes which payment paid the order. */
export async function savePaymentIntent(tx: Tx, orderId: string, paymentIntentId: string): Promise<void> {
  await tx.update(checkouts).set({ paymentIntentId }).where(eq(checkouts.orderId, orderId));
}

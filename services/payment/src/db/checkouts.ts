import type { Db, Tx } from '@craftlane/service-kit/db';
import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { OpenSession } from '../domain/stripe-facts.ts';
import { checkouts } from './schema.ts';

/** One Checkout session, from before Stripe is asked for it. */
export type Checkout = typeof checkouts.$inferSelect;

/** What a checkout is stored with before Stripe is asked. */
export type NewCheckout = Pick<
  Checkout,
  'id' | 'orderId' | 'kind' | 'subjectId' | 'lines' | 'stripeIdempotencyKey' | 'sessionExpiresAt'
>;

/** Stores a checkout, before Stripe is asked. */
export async function insertCheckout(tx: Tx, checkout: NewCheckout): Promise<void> {
  await tx.insert(checkouts).values(checkout);
}

/** The checkout of an order itself; every order has one. */
export async function getCheckout(db: Db | Tx, orderId: string): Promise<Checkout> {
  const [checkout] = await db
    .select()
    .from(checkouts)
    .where(and(eq(checkouts.orderId, orderId), eq(checkouts.kind, 'order')));
  if (!checkout) throw new Error(`Order ${orderId} has no checkout.`);
  return checkout;
}

/** The checkout with this id, or null. */
export async function findCheckout(db: Db | Tx, id: string): Promise<Checkout | null> {
  const [checkout] = await db.select().from(checkouts).where(eq(checkouts.id, id));
  return checkout ?? null;
}

/** The checkout of an extra that can still be paid, or null. */
export async function findOpenExtraCheckout(tx: Tx, changeId: string): Promise<Checkout | null> {
  const [checkout] = await tx
    .select()
    .from(checkouts)
    .where(and(eq(checkouts.subjectId, changeId), eq(checkouts.kind, 'extra'), isNull(checkouts.endedAt)));
  return checkout ?? null;
}

/** How many checkouts an extra has had. */
export async function countExtraCheckouts(tx: Tx, changeId: string): Promise<number> {
  return tx.$count(checkouts, eq(checkouts.subjectId, changeId));
}

/** Stores Stripe's answer; a session that is stored already stays. */
export async function saveSession(tx: Tx, id: string, session: OpenSession): Promise<void> {
  await tx
    .update(checkouts)
    .set({ sessionId: session.id, sessionUrl: session.url })
    .where(and(eq(checkouts.id, id), isNull(checkouts.sessionId)));
}

/** Lets the next time Stripe is asked for a session be another attempt, unless it is one already. */
export async function saveAttemptKey(db: Db, { id, stripeIdempotencyKey }: Checkout, newKey: string): Promise<void> {
  const isStill = and(eq(checkouts.id, id), eq(checkouts.stripeIdempotencyKey, stripeIdempotencyKey));
  await db
    .update(checkouts)
    .set({ stripeIdempotencyKey: newKey })
    .where(and(isStill, isNull(checkouts.sessionId)));
}

/** Notes that a checkout was paid, and by which payment. */
export async function markCheckoutPaid(
  tx: Tx,
  id: string,
  paid: { paymentIntentId: string | null; paidMinor: number; paidAt: Date },
): Promise<void> {
  await tx.update(checkouts).set(paid).where(eq(checkouts.id, id));
}

/** Notes that nobody can pay a checkout any more. */
export async function markCheckoutEnded(tx: Tx, id: string, endedAt: Date): Promise<void> {
  await tx
    .update(checkouts)
    .set({ endedAt })
    .where(and(eq(checkouts.id, id), isNull(checkouts.paidAt)));
}

/** The payments of an order's work, the order's own first, each with what was paid; tips are not among them. */
export async function listWorkPayments(tx: Tx, orderId: string): Promise<Checkout[]> {
  const paid = await tx
    .select()
    .from(checkouts)
    .where(and(eq(checkouts.orderId, orderId), isNotNull(checkouts.paidAt)))
    .orderBy(asc(checkouts.paidAt), asc(checkouts.id));
  return paid.filter(({ kind }) => kind !== 'tip');
}

/** The checkout that this payment paid, or null. */
export async function findCheckoutOfPayment(db: Db, paymentIntentId: string): Promise<Checkout | null> {
  const [checkout] = await db.select().from(checkouts).where(eq(checkouts.paymentIntentId, paymentIntentId));
  return checkout ?? null;
}

/** The checkout of a session, or null. */
export async function findCheckoutOfSession(db: Db, sessionId: string): Promise<Checkout | null> {
  const [checkout] = await db.select().from(checkouts).where(eq(checkouts.sessionId, sessionId));
  return checkout ?? null;
}

import type { Db, Tx } from '@craftlane/service-kit/db';
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { BookKind } from '../domain/book-check.ts';
import { differences } from './schema.ts';

/** Something that Stripe and our books say differently. */
export type Difference = typeof differences.$inferSelect;

/** Notes a difference. One that is noted stays the same one; one that was repaired is open again, one that a person explained is not. */
export async function noteDifference(
  db: Db,
  {
    id,
    kind,
    stripeId,
    orderId,
    detail,
    at,
  }: Pick<Difference, 'id' | 'kind' | 'stripeId' | 'orderId' | 'detail'> & { at: Date },
): Promise<void> {
  await db
    .insert(differences)
    .values({ id, kind, stripeId, orderId, detail, foundAt: at, seenAt: at, settledAt: null, settledBy: null })
    .onConflictDoUpdate({ target: [differences.kind, differences.stripeId], set: { detail, seenAt: at } });
  await db
    .update(differences)
    .set({ settledAt: null, settledBy: null })
    .where(and(isThing(kind, stripeId), eq(differences.settledBy, 'repair')));
}

/** Notes that Stripe and our books agree about a thing again. */
export async function settleDifference(db: Db, kind: BookKind, stripeId: string, at: Date): Promise<void> {
  await db
    .update(differences)
    .set({ settledAt: at, settledBy: 'repair' })
    .where(and(isThing(kind, stripeId), isNull(differences.settledAt)));
}

/** The difference while it is open, or null. */
export async function findOpenDifference(db: Db, id: string): Promise<Difference | null> {
  const isOpen = and(eq(differences.id, id), isNull(differences.settledAt));
  const [difference] = await db.select().from(differences).where(isOpen);
  return difference ?? null;
}

/** Notes that a person explained an open difference; answers it, or null when it is not open. */
export async function explainOpenDifference(tx: Tx, id: string, at: Date): Promise<Difference | null> {
  const [explained] = await tx
    .update(differences)
    .set({ settledAt: at, settledBy: 'operator' })
    .where(and(eq(differences.id, id), isNull(differences.settledAt)))
    .returning();
  return explained ?? null;
}

/** Every difference that is open. */
export async function listOpenDifferences(db: Db): Promise<Difference[]> {
  return db.select().from(differences).where(isNull(differences.settledAt));
}

/** One page, newest first: the open ones, or those that are settled. */
export async function listDifferencePage(
  db: Db,
  { state, limit, offset }: { state: 'open' | 'settled'; limit: number; offset: number },
): Promise<{ items: Difference[]; total: number }> {
  const isIn = state === 'open' ? isNull(differences.settledAt) : isNotNull(differences.settledAt);
  const newestFirst = [desc(differences.foundAt), desc(differences.id)];
  const [items, total] = await Promise.all([
    db
      .select()
      .from(differences)
      .where(isIn)
      .orderBy(...newestFirst)
      .limit(limit)
      .offset(offset),
    db.$count(differences, isIn),
  ]);
  return { items, total };
}

function isThing(kind: BookKind, stripeId: string) {
  return and(eq(differences.kind, kind), eq(differences.stripeId, stripeId));
}

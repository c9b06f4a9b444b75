import type { PersonCard } from '@craftlane/contracts/values/people';
import type { Db, Tx } from '@craftlane/service-kit/db';
import { eq, lt, sql } from 'drizzle-orm';
import { freelancers } from './schema.ts';

/** The columns that make a card. */
export const cardColumns = {
  userId: freelancers.userId,
  displayName: freelancers.displayName,
  handle: freelancers.handle,
  headline: freelancers.headline,
  country: freelancers.country,
  languages: freelancers.languages,
  isFreelancer: freelancers.isFreelancer,
  avatarId: freelancers.avatarId,
};

/** A card with the version of its facts; 0 when it was asked for and no event came yet. */
export type VersionedCard = typeof freelancers.$inferSelect;

/** Hot reads outside of transactions, as prepared statements. */
export interface CardReads {
  /** Null while the person is not known here. */
  find(userId: string): Promise<VersionedCard | null>;
}

/** Prepares the reads; once per pool. */
export function prepareCardReads(db: Db): CardReads {
  const byId = db
    .select()
    .from(freelancers)
    .where(eq(freelancers.userId, sql.placeholder('userId')))
    .prepare('card_by_user');
  return { find: async (userId) => (await byId.execute({ userId }))[0] ?? null };
}

/** The card without its version. */
export function toCard({ version: _version, ...card }: VersionedCard): PersonCard {
  return card;
}

/** The card, kept from changing until the transaction ends; null while the person is not known here. */
export async function shareCard(tx: Tx, userId: string): Promise<PersonCard | null> {
  const [card] = await tx.select(cardColumns).from(freelancers).where(eq(freelancers.userId, userId)).for('share');
  return card ?? null;
}

/** Keeps the card of an event unless one at least as new is there; false when it was. */
export async function keepCard(tx: Tx, card: PersonCard, version: number): Promise<boolean> {
  const kept = await tx
    .insert(freelancers)
    .values({ ...card, version })
    .onConflictDoUpdate({
      target: freelancers.userId,
      set: { ...card, version },
      setWhere: lt(freelancers.version, version),
    })
    .returning({ userId: freelancers.userId });
  return kept.length > 0;
}

/** Keeps a card that was asked for, unless an event has come since version `seen` (0: nothing was known). */
export async function keepFetchedCard(db: Db, card: PersonCard, seen: number): Promise<void> {
  await db
    .insert(freelancers)
    .values({ ...card, version: 0 })
    .onConflictDoUpdate({ target: freelancers.userId, set: card, setWhere: eq(freelancers.version, seen) });
}

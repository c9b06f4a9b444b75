import type { Db, Tx } from '@craftlane/service-kit/db';
import { eq, sql } from 'drizzle-orm';
import { people } from './schema.ts';

/** What the chat keeps of a person; a fact that says nothing of the picture leaves it as it is. */
export type Person = Omit<typeof people.$inferSelect, 'version' | 'avatarId'> & {
  avatarId?: string | null | undefined;
};

/** The copy of a person, or null when there is none yet. */
export async function findPerson(db: Db | Tx, userId: string): Promise<Person | null> {
  const card = {
    userId: people.userId,
    displayName: people.displayName,
    handle: people.handle,
    avatarId: people.avatarId,
  };
  const [row] = await db.select(card).from(people).where(eq(people.userId, userId));
  return row ?? null;
}

/** Stores a person's facts unless the copy is of this version or a newer one; `version` 0 never replaces anything. */
export async function storePerson(db: Db | Tx, person: Person, version: number): Promise<void> {
  const { userId, displayName, handle, avatarId } = person;
  await db
    .insert(people)
    .values({ userId, displayName, handle, avatarId, version })
    .onConflictDoUpdate({
      target: people.userId,
      set: { displayName, handle, avatarId, version },
      setWhere: sql`${people.version} < excluded.version`,
    });
}

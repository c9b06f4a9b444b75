import type { Db, Tx } from '@craftlane/service-kit/db';
import { eq, sql } from 'drizzle-orm';
import { people } from './schema.ts';

/** What the chat keeps of a person. */
export type Person = Omit<typeof people.$inferSelect, 'version'>;

/** The copy of a person, or null when there is none yet. */
export async function findPerson(db: Db | Tx, userId: string): Promise<Person | null> {
  const card = { userId: people.userId, displayName: people.displayName, handle: people.handle };
  const [row] = await db.select(card).from(people).where(eq(people.userId, userId));
  return row ?? null;
}

/** Stores a person's facts unless the copy is of this version or a newer one; `version` 0 never replaces anything. */
export async function storePerson(db: Db | Tx, person: Person, version: number): Promise<void> {
  const { userId, displayName, handle } = person;
  await db
    .insert(people)
    .values({ userId, displayName, handle, version })
    .onConflictDoUpdate({
      target: people.userId,
      set: { displayName, handle, version },
      setWhere: sql`${people.version} < excluded.version`,
    });
}

import type { Db, Tx } from '@craftlane/service-kit/db';
import { inArray, lt, sql } from 'drizzle-orm';
import type { Person } from '../domain/person.ts';
import { people } from './schema.ts';

/** Which of these people no copy is kept of. */
export async function unknownPeople(db: Db, userIds: readonly string[]): Promise<string[]> {
  const known = await db
    .select({ userId: people.userId })
    .from(people)
    .where(inArray(people.userId, [...userIds]));
  return userIds.filter((userId) => !known.some((person) => person.userId === userId));
}

/** The names of these people by id, as far as they are known. */
export async function findPeople(db: Db | Tx, userIds: readonly string[]): Promise<Map<string, string>> {
  const { userId, displayName } = people;
  const rows = await db
    .select({ userId, displayName })
    .from(people)
    .where(inArray(userId, [...userIds]));
  return new Map(rows.map((row) => [row.userId, row.displayName]));
}

/** Keeps what an event told of a person, unless a newer event (higher `version`) was kept already. */
export async function keepPerson(db: Db | Tx, person: Person & { version: number }): Promise<void> {
  await db
    .insert(people)
    .values(person)
    .onConflictDoUpdate({
      target: people.userId,
      set: {
        displayName: sql`excluded.display_name`,
        handle: sql`excluded.handle`,
        version: sql`excluded.version`,
      },
      setWhere: lt(people.version, sql`excluded.version`),
    });
}

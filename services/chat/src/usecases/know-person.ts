import { findPerson, type Person, storePerson } from '../db/people.ts';
import type { CallTrace, ChatDeps } from '../deps.ts';

/**
 * The person from the local copy, else from the user service, whose answer is kept until an event brings a newer one. Null
 * when there is no such account; UNAVAILABLE when nobody can say.
 */
export async function knowPerson(deps: ChatDeps, userId: string, trace: CallTrace): Promise<Person | null> {
  const known = await findPerson(deps.db, userId);
  if (known) return known;
  const fetched = await deps.users.findPerson(userId, trace);
  if (fetched) await storePerson(deps.db, fetched, 0);
  return fetched;
}

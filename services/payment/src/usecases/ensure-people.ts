import { keepPerson, unknownPeople } from '../db/people.ts';
import type { CallTrace, PaymentDeps } from '../deps.ts';

/** Lower than any version an event carries, so that the first event replaces what was asked for. */
const ASKED_VERSION = 0;

/** Sees to it that a copy of these people's names is kept, asking the user service for those no event has told of yet. */
export async function ensurePeople(deps: PaymentDeps, userIds: readonly string[], trace: CallTrace): Promise<void> {
  const unknown = await unknownPeople(deps.db, userIds);
  await Promise.all(
    unknown.map(async (userId) => {
      const person = await deps.users.getPerson(userId, trace);
      await keepPerson(deps.db, { ...person, version: ASKED_VERSION });
    }),
  );
}

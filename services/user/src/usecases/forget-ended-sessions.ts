import { deleteEndedWindows } from '../db/rate-limits.ts';
import { deleteExpiredSessions } from '../db/sessions.ts';
import type { UserDeps } from '../deps.ts';

/** Deletes sessions past their absolute end and counters past their window. Safe to repeat; run daily. */
export async function forgetEndedSessions({ db, clock }: Pick<UserDeps, 'db' | 'clock'>): Promise<void> {
  await deleteExpiredSessions(db, clock.now());
  await deleteEndedWindows(db, clock.now());
}

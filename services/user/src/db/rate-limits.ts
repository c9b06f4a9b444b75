import type { Db } from '@craftlane/service-kit/db';
import { eq, lt, sql } from 'drizzle-orm';
import { rateLimits } from './schema.ts';

/** One counter after a try. */
export interface Tries {
  key: string;
  tries: number;
  windowEndsAt: Date;
}

/**
 * Adds one try to each counter and answers them as they then are. A counter whose window has ended starts again at one, with a
 * window of `windowMs`. Atomic, so parallel tries cannot slip past each other.
 */
export async function countTries(db: Db, keys: readonly string[], windowMs: number, now: Date): Promise<Tries[]> {
  const windowEndsAt = new Date(now.getTime() + windowMs);
  const isOver = sql`${rateLimits.windowEndsAt} <= ${now.toISOString()}`;
  // The order of rows is the order of locks: sorted, two logins never wait for each other in a circle.
  const rows = [...keys].sort().map((key) => ({ key, tries: 1, windowEndsAt }));
  return db
    .insert(rateLimits)
    .values(rows)
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        tries: sql`case when ${isOver} then 1 else ${rateLimits.tries} + 1 end`,
        windowEndsAt: sql`case when ${isOver} then excluded.window_ends_at else ${rateLimits.windowEndsAt} end`,
      },
    })
    .returning();
}

/** Takes one try back; for a try that turned out to be harmless. */
export async function forgiveTry(db: Db, key: string): Promise<void> {
  await db
    .update(rateLimits)
    .set({ tries: sql`greatest(${rateLimits.tries} - 1, 0)` })
    .where(eq(rateLimits.key, key));
}

/** Sets a counter back to nothing. */
export async function clearTries(db: Db, key: string): Promise<void> {
  await db.delete(rateLimits).where(eq(rateLimits.key, key));
}

/** Deletes counters whose window has ended. */
export async function deleteEndedWindows(db: Db, now: Date): Promise<void> {
  await db.delete(rateLimits).where(lt(rateLimits.windowEndsAt, now));
}

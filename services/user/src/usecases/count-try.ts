import { rateLimited } from '@craftlane/service-kit/errors';
import { countTries } from '../db/rate-limits.ts';
import type { UserDeps } from '../deps.ts';

/**
 * Counts one try on each key of `allowed` (key → tries per window). Throws RATE_LIMITED with the seconds to wait when one has
 * more than it is allowed; the refused try is counted too, but does not lengthen the window.
 */
export async function countTry(
  { db, clock }: Pick<UserDeps, 'db' | 'clock'>,
  allowed: ReadonlyMap<string, number>,
  windowMs: number,
): Promise<void> {
  const now = clock.now();
  const counters = await countTries(db, [...allowed.keys()], windowMs, now);
  const waitsMs = counters
    .filter(({ key, tries }) => tries > (allowed.get(key) ?? 0))
    .map(({ windowEndsAt }) => windowEndsAt.getTime() - now.getTime());
  if (waitsMs.length > 0) throw rateLimited(Math.max(1, Math.ceil(Math.max(...waitsMs) / 1000)));
}

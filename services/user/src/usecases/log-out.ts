import { revokeSession } from '../db/sessions.ts';
import type { UserDeps } from '../deps.ts';
import { readRefreshToken } from '../domain/refresh-token.ts';

/**
 * Ends the session that the token belongs to, whichever generation it is. A token that belongs to none, or to one that has
 * ended, is answered alike; safe to repeat. Access tokens that are out live to their end (10 min).
 */
export async function logOut({ db, clock, refreshKey }: UserDeps, input: { refreshToken: string }): Promise<void> {
  const tokenId = readRefreshToken(refreshKey, input.refreshToken);
  if (tokenId) await revokeSession(db, tokenId.familyId, clock.now());
}

import 'server-only';
import { services } from '../services';
import type { RequestCookie } from './cookie';
import { createRecentAccounts } from './recent-accounts';
import { createSessionRefresher } from './refresh';
import { type ResolvedSession, resolveSession } from './resolve-session';

const refresh = createSessionRefresher({
  callService: (refreshToken) => services().user.refresh({ refreshToken }),
  nowMs: Date.now,
});

const recentAccounts = createRecentAccounts(Date.now);

/** Tells the requests of the next minute what a session says of its account now. */
export const noteAccount = recentAccounts.note;

/** The session of a request, renewed when due; see {@link resolveSession} for where this may be called. */
export function requestSession(cookies: readonly RequestCookie[]): Promise<ResolvedSession> {
  return resolveSession(cookies, refresh, Date.now(), recentAccounts.upToDate);
}

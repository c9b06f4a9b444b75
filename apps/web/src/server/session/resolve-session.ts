import { clearSession, openSession, type RequestCookie, type ResponseCookie, sealSession } from './cookie';
import type { RecentAccounts } from './recent-accounts';
import type { RefreshSession } from './refresh';
import type { StoredSession } from './stored-session';

/**
 * Who asks. `ended`: there was a session and the user service refuses to go on with it. `unavailable`: the access token has
 * run out and the user service does not answer; the cookie stays.
 */
export type SessionState =
  | { kind: 'anonymous' }
  | { kind: 'active'; session: StoredSession }
  | { kind: 'ended' }
  | { kind: 'unavailable'; cause: unknown };

/** A session state, and the cookies that the answer must carry because of it. */
export type ResolvedSession = { state: SessionState; setCookies: ResponseCookie[] };

// Renewed a minute early, so that a token does not run out on its way through the services.
const earlyMs = 60_000;

/**
 * Reads the session of a request and renews it when its access token is about to run out. Call it only where the answer can
 * carry `setCookies`: a rotation whose result is lost ends the session half a minute later. `upToDate` knows of changes that the
 * cookie may have missed.
 */
export async function resolveSession(
  cookies: readonly RequestCookie[],
  refresh: RefreshSession,
  nowMs: number,
  upToDate: RecentAccounts['upToDate'] = (session) => session,
): Promise<ResolvedSession> {
  const session = await openSession(cookies);
  if (!session) return { state: { kind: 'anonymous' }, setCookies: clearSession(cookies) };
  const goOn = async (going: StoredSession): Promise<ResolvedSession> => {
    const current = upToDate(going);
    const setCookies = current === session ? [] : await sealSession(current, cookies);
    return { state: { kind: 'active', session: current }, setCookies };
  };
  if (session.accessExpiresAt - earlyMs > nowMs) return goOn(session);

  const outcome = await refresh(session);
  if (outcome.kind === 'renewed') return goOn(outcome.session);
  if (outcome.kind === 'ended') return { state: { kind: 'ended' }, setCookies: clearSession(cookies) };
  if (session.accessExpiresAt > nowMs) return goOn(session);
  return { state: { kind: 'unavailable', cause: outcome.cause }, setCookies: [] };
}

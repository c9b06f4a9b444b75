import { clearSession, openSession, type RequestCookie, type ResponseCookie, sealSession } from './cookie';
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
 * carry `setCookies`: a rotation whose result is lost ends the session half a minute later.
 */
export async function resolveSession(
  cookies: readonly RequestCookie[],
  refresh: RefreshSession,
  nowMs: number,
): Promise<ResolvedSession> {
  const session = await openSession(cookies);
  if (!session) return { state: { kind: 'anonymous' }, setCookies: clearSession(cookies) };
  if (session.accessExpiresAt - earlyMs > nowMs) return { state: { kind: 'active', session }, setCookies: [] };

  const outcome = await refresh(session);
  if (outcome.kind === 'renewed')
    return {
      state: { kind: 'active', session: outcome.session },
      setCookies: await sealSession(outcome.session, cookies),
    };
  if (outcome.kind === 'ended') return { state: { kind: 'ended' }, setCookies: clearSession(cookies) };
  if (session.accessExpiresAt > nowMs) return { state: { kind: 'active', session }, setCookies: [] };
  return { state: { kind: 'unavailable', cause: outcome.cause }, setCookies: [] };
}

import { hasCode } from '../service-error';
import { type IssuedTokens, type StoredSession, sessionOf } from './stored-session';

/** How a refresh ended. `unavailable`: nobody knows yet; the session may live on. */
export type RefreshOutcome =
  | { kind: 'renewed'; session: StoredSession }
  | { kind: 'ended' }
  | { kind: 'unavailable'; cause: unknown };

/** Rotates the tokens of a session. */
export type RefreshSession = (session: StoredSession) => Promise<RefreshOutcome>;

type Deps = {
  /** Asks the user service; rejects with `SESSION_EXPIRED` when the family has ended. */
  callService: (refreshToken: string) => Promise<IssuedTokens>;
  nowMs: () => number;
};

// The user service derives the same successor for 30 s; within less than that, requests that still carry the old cookie share one answer.
const sharedForMs = 20_000;

/**
 * Makes the one function that rotates tokens. Requests that arrive with the same refresh token, together or shortly after
 * one another, cause one call and get the same successor; failures are not remembered.
 */
export function createSessionRefresher({ callService, nowMs }: Deps): RefreshSession {
  const flights = new Map<string, { startedAt: number; outcome: Promise<RefreshOutcome> }>();

  return (session) => {
    const now = nowMs();
    for (const [token, flight] of flights) if (now - flight.startedAt > sharedForMs) flights.delete(token);
    const { refreshToken } = session;
    const running = flights.get(refreshToken);
    if (running) return running.outcome;
    const outcome = refreshOnce(refreshToken, callService, nowMs).then((result) => {
      if (result.kind !== 'renewed') flights.delete(refreshToken);
      return result;
    });
    flights.set(refreshToken, { startedAt: now, outcome });
    return outcome;
  };
}

async function refreshOnce(
  refreshToken: string,
  callService: Deps['callService'],
  nowMs: () => number,
): Promise<RefreshOutcome> {
  try {
    return { kind: 'renewed', session: sessionOf(await callService(refreshToken), nowMs()) };
  } catch (error) {
    if (hasCode(error, 'SESSION_EXPIRED')) return { kind: 'ended' };
    return { kind: 'unavailable', cause: error };
  }
}

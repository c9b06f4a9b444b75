const SECOND_MS = 1000;
const DAY_MS = 86_400 * SECOND_MS;

/** How long sessions live; the times of PRODUCT, in milliseconds. */
export const sessionLimits = {
  /** From login, whatever happens. */
  absoluteMs: 30 * DAY_MS,
  /** From the last refresh. */
  idleMs: 7 * DAY_MS,
  /** After its first use a token still answers with the same successor for this long. */
  graceMs: 30 * SECOND_MS,
} as const;

/** One login and all refresh tokens that came from it (their *family*). */
export interface Session {
  id: string;
  userId: string;
  /** Of the newest token. */
  generation: number;
  createdAt: Date;
  revokedAt: Date | null;
}

/** A token as remembered; used ones are forgotten some time after their grace. */
export interface RememberedToken {
  generation: number;
  issuedAt: Date;
  usedAt: Date | null;
}

/**
 * What to do with a genuine refresh token:
 * - `rotate`: first use, make generation + 1;
 * - `repeat`: used within the grace, answer generation + 1 again;
 * - `revoke`: used before and out of grace, so somebody has a copy: end the whole family;
 * - `refuse`: the session is over anyway, for `reason`.
 */
export type RefreshDecision =
  | { kind: 'rotate' | 'repeat' | 'revoke' }
  | { kind: 'refuse'; reason: 'revoked' | 'too old' | 'idle' | 'unknown generation' };

/** Decides on the token of `generation`; `token` is null when it is not (any longer) remembered. Bounds in time are exclusive. */
export function decideRefresh(
  session: Session,
  generation: number,
  token: RememberedToken | null,
  now: Date,
): RefreshDecision {
  if (session.revokedAt) return { kind: 'refuse', reason: 'revoked' };
  if (isPast(session.createdAt, sessionLimits.absoluteMs, now)) return { kind: 'refuse', reason: 'too old' };
  if (generation > session.generation) return { kind: 'refuse', reason: 'unknown generation' };
  if (!token) return { kind: 'revoke' };
  if (token.usedAt) return { kind: isPast(token.usedAt, sessionLimits.graceMs, now) ? 'revoke' : 'repeat' };
  if (isPast(token.issuedAt, sessionLimits.idleMs, now)) return { kind: 'refuse', reason: 'idle' };
  return { kind: 'rotate' };
}

function isPast(start: Date, lengthMs: number, now: Date): boolean {
  return now.getTime() - start.getTime() >= lengthMs;
}

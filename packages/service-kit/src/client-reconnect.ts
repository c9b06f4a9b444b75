/** Twice what a restart takes on a busy machine. */
const WINDOW_MS = 10_000;

/** Codes of a connection that was never made: the request did not reach anybody. */
const notConnected = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Decides how long to wait for a service that nobody listens for. */
export interface Reconnects {
  /** Whether to try to connect again. */
  mayWait(): boolean;
  /** A connection was made. */
  connected(): void;
}

/**
 * Calls wait for a service that restarts, up to ten seconds after the first of them was refused. When it stays away longer, later
 * calls fail at once instead of holding their callers up.
 */
export function reconnects(now: () => number = () => performance.now()): Reconnects {
  let refusedSince = 0;
  let refusedLast = Number.NEGATIVE_INFINITY;
  return {
    mayWait: () => {
      const at = now();
      if (at - refusedLast > WINDOW_MS) refusedSince = at;
      refusedLast = at;
      return at - refusedSince < WINDOW_MS;
    },
    connected: () => {
      refusedLast = Number.NEGATIVE_INFINITY;
    },
  };
}

/** Whether a failed fetch never had a connection, so that sending again cannot do anything twice. */
export function isNotConnected(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    if ('code' in cause && typeof cause.code === 'string' && notConnected.has(cause.code)) return true;
  }
  return false;
}

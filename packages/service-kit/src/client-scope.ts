import { AsyncLocalStorage } from 'node:async_hooks';

/** Milliseconds the caller still waits; the called service stops work when they have passed. */
export const DEADLINE_HEADER = 'x-craftlane-deadline-ms';

/** `0` when whoever calls may repeat this call itself, so that nobody behind it repeats anything. */
export const RETRIES_HEADER = 'x-craftlane-retries';

/** What all calls made for one request share: its remaining time, its end, and one repetition. */
export interface CallScope {
  /** Milliseconds left, never below 0. */
  remainingMs(): number;
  /** Aborted when the request is over: answered, given up, or out of time. */
  signal: AbortSignal | undefined;
  /** Whether the chain of calls may still repeat one; takes that repetition when it may. */
  takeRetry(): boolean;
}

const storage = new AsyncLocalStorage<CallScope>();

/** The scope of a request that must be answered within `deadlineMs` from now. */
export function openCallScope(options: {
  deadlineMs: number;
  retries: number;
  signal: AbortSignal | undefined;
}): CallScope {
  const endsAt = performance.now() + options.deadlineMs;
  let retries = options.retries;
  return {
    remainingMs: () => Math.max(0, endsAt - performance.now()),
    signal: options.signal,
    takeRetry: () => {
      if (retries < 1) return false;
      retries -= 1;
      return true;
    },
  };
}

/** Runs `work`; every call that it makes through a typed client belongs to `scope`. */
export function withinCallScope<T>(scope: CallScope, work: () => T): T {
  return storage.run(scope, work);
}

/** The scope of the request being answered; undefined outside of one, as in a job. */
export function currentCallScope(): CallScope | undefined {
  return storage.getStore();
}

/** What the caller asks for: its remaining time, at most `longestMs`, and how often this side may repeat (0 or 1). */
export function readCallScope(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  longestMs: number,
): { deadlineMs: number; retries: number } {
  const given = headers[DEADLINE_HEADER];
  const deadlineMs = typeof given === 'string' && /^\d{1,9}$/.test(given) ? Number(given) : longestMs;
  return { deadlineMs: Math.min(deadlineMs, longestMs), retries: headers[RETRIES_HEADER] === '0' ? 0 : 1 };
}

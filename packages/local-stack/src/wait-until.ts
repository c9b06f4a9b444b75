import { setTimeout as delay } from 'node:timers/promises';

/**
 * Asks `check` again and again until it answers something truthy, and returns that answer.
 * @param what names the condition in the error: `… did not happen within 10 s`.
 * @throws Error after `timeoutMs`, with the last error of `check` as cause; the reason of `signal` when that aborts
 */
export async function waitUntil<T>(
  what: string,
  check: () => T | Promise<T>,
  { timeoutMs = 30_000, everyMs = 25, signal }: { timeoutMs?: number; everyMs?: number; signal?: AbortSignal } = {},
): Promise<NonNullable<T>> {
  const deadline = performance.now() + timeoutMs;
  let cause: unknown;
  while (performance.now() < deadline) {
    signal?.throwIfAborted();
    try {
      const answer = await check();
      if (answer) return answer;
    } catch (error) {
      cause = error;
    }
    await delay(everyMs, undefined, signal ? { signal } : {}).catch(() => signal?.throwIfAborted());
  }
  throw new Error(`${what} did not happen within ${Math.round(timeoutMs / 1000)} s`, { cause });
}

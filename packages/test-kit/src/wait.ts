import { setTimeout as delay } from 'node:timers/promises';

/**
 * Asks `condition` again and again until it answers something truthy, and returns that. Errors count as "not yet"; after
 * `timeoutMs` (default 20 s) it rejects with the last of them as cause.
 */
export async function until<T>(
  condition: () => T | Promise<T>,
  options: { timeoutMs?: number; everyMs?: number; what?: string } = {},
): Promise<Exclude<NonNullable<T>, false>> {
  const { timeoutMs = 20_000, everyMs = 10, what = 'The condition' } = options;
  const deadline = performance.now() + timeoutMs;
  let cause: unknown;
  while (performance.now() < deadline) {
    try {
      const answer = await condition();
      if (isTruthy(answer)) return answer;
    } catch (error) {
      cause = error;
    }
    await delay(everyMs);
  }
  throw new Error(`${what} did not come true within ${timeoutMs} ms.`, { cause });
}

function isTruthy<T>(value: T): value is Exclude<NonNullable<T>, false> & T {
  return Boolean(value);
}

import { until } from '@craftlane/test-kit/wait';

/** How long something may take in a walk, amid crashes, lost events and repeated calls. */
const PATIENCE_MS = 90_000;

/** Many walks wait at once, and asking is most of what they do. */
const ASK_EVERY_MS = 40;

/** Waits until something has come true, asking every `everyMs`; see `until`. */
export function inTime(condition: () => unknown, everyMs = ASK_EVERY_MS): Promise<unknown> {
  return until(condition, { timeoutMs: PATIENCE_MS, everyMs });
}

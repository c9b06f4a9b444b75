import { causesOf, isDatabaseUnavailable } from './causes.ts';
import type { Logger } from './log.ts';

/**
 * Keeps the process alive when the database goes away just as a job ends: the job runner does not wait for its statement that
 * says so, and nobody hears that it failed. The job is taken again when its lease is over. Any other unheard failure ends the process.
 */
export function surviveLostConnections(log: Logger): void {
  process.on('unhandledRejection', (reason) => {
    if (!isLostConnection(reason)) throw reason;
    log.warn({ err: reason }, 'the end of a job was not stored');
  });
}

/** Whether a statement failed because its connection did; the job runner's driver says so without a code. */
function isLostConnection(reason: unknown): boolean {
  if (isDatabaseUnavailable(reason)) return true;
  return causesOf(reason).some((cause) => cause instanceof Error && /^Connection terminated/.test(cause.message));
}

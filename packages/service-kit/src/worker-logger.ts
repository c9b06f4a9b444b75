import { Logger as WorkerLogger } from 'graphile-worker';
import type { Logger } from './log.ts';

/** For one-off work whose outcome the caller sees anyway. */
export const silentWorkerLogger = new WorkerLogger(() => () => undefined);

/** Hands graphile-worker's own words to the service's log; its chatter becomes `debug`. */
export function workerLogger(log: Logger): WorkerLogger {
  return new WorkerLogger((scope) => (level, message) => {
    const fields = { task: scope.taskIdentifier, jobId: scope.jobId };
    if (level === 'error') log.error(fields, message);
    else if (level === 'warning') log.warn(fields, message);
    else log.debug(fields, message);
  });
}

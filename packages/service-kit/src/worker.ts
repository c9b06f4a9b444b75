import { EventEmitter } from 'node:events';
import { type Task as GraphileTask, type Runner, run, type WorkerEvents } from 'graphile-worker';
import { newId } from './ids.ts';
import { type JobCause, splitCause } from './job-cause.ts';
import type { Task, TaskHelpers } from './jobs.ts';
import type { Logger } from './log.ts';
import type { Metrics } from './metrics.ts';
import { inRequest } from './request-scope.ts';
import { inSpan } from './tracing.ts';
import { keepWorkerLeases } from './worker-leases.ts';
import { workerLogger } from './worker-logger.ts';

/** A running job runner. */
export interface JobWorker {
  /** Throws when jobs are not being taken. */
  check(): Promise<void>;
  /** Takes no more jobs, lets the running ones finish and gives the others back. */
  stop(): Promise<void>;
}

/**
 * Starts to run jobs as they are committed (the database notifies, so it takes milliseconds) and at their times. Jobs that a
 * killed process held are taken over within seconds.
 */
export async function startWorker(options: {
  databaseUrl: string;
  tasks: Readonly<Record<string, Task>>;
  crontab: string;
  concurrency: number;
  log: Logger;
  metrics: Metrics;
}): Promise<JobWorker> {
  const { databaseUrl, log, metrics } = options;
  const events: WorkerEvents = new EventEmitter();
  const leases = keepWorkerLeases({ databaseUrl, events, log });
  await leases.sweep();
  let isRunning = true;
  const runner: Runner = await run({
    connectionString: databaseUrl,
    events,
    concurrency: options.concurrency,
    maxPoolSize: options.concurrency + 2,
    noHandleSignals: true,
    pollInterval: 2000,
    logger: workerLogger(log),
    crontab: options.crontab,
    taskList: Object.fromEntries(
      Object.entries(options.tasks).map(([name, task]) => [name, toGraphileTask(name, task, log, metrics)]),
    ),
  });
  runner.promise
    .catch((error: unknown) => log.error({ err: error }, 'job worker ended'))
    .finally(() => {
      isRunning = false;
    });
  return {
    check: async () => {
      if (!isRunning) throw new Error('The job worker has ended.');
    },
    stop: async () => {
      await runner.stop().catch((error: unknown) => log.warn({ err: error }, 'job worker stopped with an error'));
      await leases.stop();
    },
  };
}

function toGraphileTask(name: string, task: Task, serviceLog: Logger, metrics: Metrics): GraphileTask {
  return (stored, { job, abortSignal }) => {
    const { payload, cause } = splitCause(stored);
    const requestId = cause.requestId ?? newId();
    const log = serviceLog.child({ task: name, jobId: job.id, attempt: job.attempts });
    const helpers = {
      log,
      jobId: job.id,
      attempt: job.attempts,
      isLastAttempt: job.attempts >= job.max_attempts,
      signal: abortSignal ?? new AbortController().signal,
    };
    return followJob(name, { ...cause, requestId }, helpers, async () => {
      const end = metrics.jobDuration.startTimer({ task: name });
      try {
        await task(payload, helpers);
        end({ outcome: 'done' });
      } catch (error) {
        end({ outcome: 'failed' });
        log.warn({ err: error }, 'job failed');
        throw error;
      }
    });
  };
}

/** Runs a job as part of the request that caused it, in a span that continues its trace. */
function followJob(
  name: string,
  { requestId, traceparent }: JobCause & { requestId: string },
  { jobId, attempt }: TaskHelpers,
  work: () => Promise<void>,
): Promise<void> {
  const attributes = { 'craftlane.request_id': requestId, 'craftlane.job_id': jobId, attempt };
  return inRequest(requestId, () => inSpan(`job ${name}`, { kind: 'consumer', attributes, traceparent }, work));
}

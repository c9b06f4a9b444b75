import { sql } from 'drizzle-orm';
import type { Executor } from './db.ts';
import { withCause } from './job-cause.ts';
import type { Logger } from './log.ts';

/** What a task knows besides its payload. */
export interface TaskHelpers {
  log: Logger;
  jobId: string;
  /** 1 on the first run. */
  attempt: number;
  /** A failure of this attempt is the last one. */
  isLastAttempt: boolean;
  /** Aborted when the service stops. */
  signal: AbortSignal;
}

/**
 * Runs one job. At least once: it may run again after a crash, so its effect must be safe to repeat. Throwing schedules
 * another attempt with exponential back-off; after the last attempt the job is kept as failed. The payload is JSON as it
 * was stored: parse it.
 */
export type Task = (payload: unknown, helpers: TaskHelpers) => Promise<void>;

/** How a job is queued. */
export interface JobOptions {
  /** At most one waiting job has this key; adding it again replaces that job (payload and time). */
  jobKey?: string;
  /** Not before this moment; now by default. */
  runAt?: Date;
  /** 25 by default, which is about four days of back-off. */
  maxAttempts?: number;
  /** Jobs of one queue run one after another. Keep the number of different names low. */
  queueName?: string;
}

/**
 * Queues a job as part of the transaction: it exists when, and only when, the transaction commits. It runs as part of the
 * request that queued it: same request id in its log lines, calls and events.
 */
export async function addJob(tx: Executor, name: string, payload: unknown, options: JobOptions = {}): Promise<void> {
  await tx.execute(sql`
    select from graphile_worker.add_job(
      ${name},
      ${JSON.stringify(withCause(payload))}::json,
      ${options.queueName ?? null}::text,
      ${options.runAt?.toISOString() ?? null}::timestamptz,
      ${options.maxAttempts ?? null}::int,
      ${options.jobKey ?? null}::text
    )`);
}

/**
 * Queues a job again whose effect is still due, with all its attempts, and in its place among the others: by when it fell due. One that is
 * running goes on, and nothing is queued beside it.
 */
export async function requeueJob(
  tx: Executor,
  name: string,
  payload: unknown,
  { jobKey, dueSince }: { jobKey: string; dueSince: Date },
): Promise<void> {
  await tx.execute(sql`
    select graphile_worker.add_job(
      ${name}, ${JSON.stringify(withCause(payload))}::json, run_at => ${dueSince.toISOString()}::timestamptz, job_key => ${jobKey}::text
    )
    where not exists (
      select from graphile_worker.jobs where key = ${jobKey}::text and locked_at is not null and attempts < max_attempts
    )`);
}

/** Removes the waiting job with this key; does nothing when there is none or when it is running. */
export async function removeJob(tx: Executor, jobKey: string): Promise<void> {
  await tx.execute(sql`select from graphile_worker.remove_job(${jobKey})`);
}

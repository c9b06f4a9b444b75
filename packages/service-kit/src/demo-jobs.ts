import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Clock } from './clock.ts';
import type { Db, Executor } from './db.ts';
import { CLOCK_SETTLE_MS } from './demo-clock.ts';
import type { Logger } from './log.ts';

/** How often jobs are looked for whose time has come by a moved clock. */
const SWEEP_EVERY_MS = 500;

/** How long a leap waits at one instant for the jobs of that instant; who hangs does not hold up the rest. */
const REST_MS = 2_000;

/** A clock of a demo, and how it is moved by milliseconds. */
export interface MovableClock {
  db: Db;
  clock: Clock;
  move(byMs: number): void;
}

/**
 * Lets every job run now whose time has come by a clock that is ahead of the machine's, which is the one that the job runner goes by. A job
 * that failed keeps its pause: that is real time. Answers how many there were. Safe to repeat and to run at once.
 */
export async function runDueJobs(db: Executor, now: Date): Promise<number> {
  const [row] = await db.execute<{ released: number }>(sql`
    with released as (
      select from graphile_worker.reschedule_jobs(array(
        select id from graphile_worker.jobs
        where run_at > now() and run_at <= ${now.toISOString()} and attempts = 0 and locked_at is null
      ), run_at := now())
    )
    select count(*)::int as released from released`);
  const released = row?.released ?? 0;
  // The runner would find them by itself, but only within its polling interval.
  if (released > 0) await db.execute(sql`select pg_notify('jobs:insert', ${JSON.stringify({ count: released })})`);
  return released;
}

/** Does {@link runDueJobs} again and again while this clock is ahead, so that timers set after a leap of the clock end by it too. */
export function sweepDueJobs({ db, clock, log }: { db: Db; clock: Clock; log: Logger }): { stop(): Promise<void> } {
  const end = new AbortController();
  const sweeping = (async () => {
    while (!end.signal.aborted) {
      if (clock.now().getTime() > Date.now() + SWEEP_EVERY_MS)
        await runDueJobs(db, clock.now()).catch((error: unknown) =>
          log.warn({ err: error }, 'jobs of the moved clock not looked for'),
        );
      await wait(SWEEP_EVERY_MS, undefined, { signal: end.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      end.abort();
      await sweeping;
    },
  };
}

/**
 * Moves the clock to `target` timer by timer: it stops at the instant of each waiting job and lets it and what follows from it come to rest,
 * so that everything is dated as it would have been, also timers that were set on the way. After `forMs` it goes on to the target at once, and
 * {@link sweepDueJobs} does the rest. One leap at a time: the caller sees to that.
 */
export async function leapTimerByTimer(
  movable: MovableClock,
  target: Date,
  { forMs }: { forMs: number },
): Promise<void> {
  const { db, clock } = movable;
  const deadline = performance.now() + forMs;
  for (let next = await nextJobAt(db, target); next; next = await nextJobAt(db, target)) {
    if (performance.now() >= deadline) break;
    await goTo(movable, next);
    await runDueJobs(db, clock.now());
    await restUntil(db, Math.min(deadline, performance.now() + REST_MS));
  }
  await goTo(movable, target);
  await runDueJobs(db, clock.now());
}

async function goTo({ clock, move }: MovableClock, instant: Date): Promise<void> {
  const byMs = instant.getTime() - clock.now().getTime();
  if (byMs <= 0) return;
  move(byMs);
  await wait(CLOCK_SETTLE_MS);
}

/** The instant of the first job that waits for one, null when none does until `target`. */
async function nextJobAt(db: Executor, target: Date): Promise<Date | null> {
  const [row] = await db.execute<{ at: Date | string | null }>(sql`
    select min(run_at) as at from graphile_worker.jobs
    where run_at > now() and run_at <= ${target.toISOString()} and attempts = 0 and locked_at is null`);
  return row?.at ? new Date(row.at) : null;
}

/** Waits until no job runs or could; one that failed and pauses counts as rest. */
async function restUntil(db: Executor, deadline: number): Promise<void> {
  while (performance.now() < deadline) {
    const [row] = await db.execute<{ isBusy: boolean }>(sql`
      select exists (
        select from graphile_worker.jobs where locked_at is not null or (run_at <= now() and attempts = 0)
      ) as "isBusy"`);
    if (!row?.isBusy) return;
    await wait(10);
  }
}

import type { WorkerEvents } from 'graphile-worker';
import postgres from 'postgres';
import { lastingPool } from './lasting-pool.ts';
import type { Logger } from './log.ts';

const SWEEP_EVERY_MS = 5000;

/** A mark this fresh may be of a worker that does not hold its lock yet. */
const FRESH_MS = 1000;

/** A job that was begun so often waits after the next death: it may be what kills its process. */
const OFTEN = 10;

/**
 * Gives back jobs of killed processes. A worker marks its jobs with its id, and graphile-worker waits hours before it takes
 * such a mark for abandoned. So each process holds one session advisory lock per worker id: the database drops them the
 * moment the process dies, and whoever then gets the lock of a foreign id knows its owner is gone and unlocks its jobs. A death
 * uses up no job's last attempt: one that often died with its process is tried again a quarter of an hour later.
 */
export function keepWorkerLeases(options: { databaseUrl: string; events: WorkerEvents; log: Logger }) {
  const connection = { max: 1, idle_timeout: 0, max_lifetime: null, fetch_types: false, onnotice: () => undefined };
  const sql = lastingPool((hooks) => postgres(options.databaseUrl, { ...connection, ...hooks }));
  const ownIds = new Set<string>();
  let heldBy = 0;
  let isStopped = false;

  // A new connection holds nothing of what the lost one held.
  const hold = async () => {
    const [backend] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
    const pid = backend?.pid ?? 0;
    const missing = pid === heldBy ? [] : [...ownIds];
    for (const id of missing) await sql`select pg_advisory_lock(${lockSpace}, hashtext(${id}))`;
    heldBy = pid;
  };

  const sweep = async () => {
    await hold();
    const marks = await sql<{ id: string }[]>`
      select distinct locked_by as id from graphile_worker.jobs
      where locked_by is not null and locked_at < now() - ${FRESH_MS} * interval '1 millisecond'`;
    for (const { id } of marks) {
      if (ownIds.has(id) || !(await tryLock(id))) continue;
      await sql.begin((tx) => takeOver(tx, id));
      await sql`select pg_advisory_unlock(${lockSpace}, hashtext(${id}))`;
      options.log.warn({ workerId: id }, 'took over the jobs of a dead worker');
    }
  };

  const tryLock = async (id: string) => {
    const [row] = await sql<{ isFree: boolean }[]>`
      select pg_try_advisory_lock(${lockSpace}, hashtext(${id})) as "isFree"`;
    return row?.isFree ?? false;
  };

  const attempt = (work: () => Promise<unknown>) =>
    work().catch((error: unknown) => {
      if (!isStopped) options.log.warn({ err: error }, 'worker leases could not be kept');
    });

  options.events.on('worker:create', ({ worker }) => {
    ownIds.add(worker.workerId);
    attempt(() => sql`select pg_advisory_lock(${lockSpace}, hashtext(${worker.workerId}))`);
  });
  const timer = setInterval(() => attempt(sweep), SWEEP_EVERY_MS);
  // What a process held that was killed when this one began.
  const early = setTimeout(() => attempt(sweep), FRESH_MS);

  return {
    /** Takes over what dead workers hold, now. */
    sweep,
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      clearTimeout(early);
      await sql.end({ timeout: 2 });
    },
  };
}

async function takeOver(tx: postgres.TransactionSql, workerId: string): Promise<void> {
  const often = await tx<{ id: string; most: number }[]>`
    select id, max_attempts as most from graphile_worker.jobs
    where locked_by = ${workerId} and attempts >= least(${OFTEN}, max_attempts)`;
  await tx`select graphile_worker.force_unlock_workers(array[${workerId}])`;
  for (const { id, most } of often)
    await tx`
      select graphile_worker.reschedule_jobs(
        array[${id}::bigint], run_at => now() + interval '15 minutes', attempts => ${Math.min(OFTEN, most - 1)}
      )`;
}

/** First half of the lock's key, so that worker ids never meet other locks. */
const lockSpace = 0x6a6f6273;

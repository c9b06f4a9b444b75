import { createTestDatabase } from '@craftlane/test-kit/database';
import { startTestService, type TestService } from '@craftlane/test-kit/service';
import { until } from '@craftlane/test-kit/wait';
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { openDatabase, transact } from './db.ts';
import { addJob, removeJob, requeueJob } from './jobs.ts';
import { noteConfigSchema, noteService } from './testing/note-service.ts';

const ran: { payload: unknown; attempt: number }[] = [];
const slowEnd = Promise.withResolvers<void>();
const database = await createTestDatabase({ service: 'note', migrationsFolder: null });
let service: TestService<typeof noteConfigSchema> = await start();
afterAll(async () => {
  await service.stop();
  await database.drop();
});

function start() {
  return startTestService({
    name: 'note',
    schema: noteConfigSchema,
    database,
    migrationsFolder: null,
    define: noteService({
      tasks: {
        note: async (payload, { attempt }) => void ran.push({ payload, attempt }),
        slow: async (payload, { attempt }) => {
          ran.push({ payload, attempt });
          await slowEnd.promise;
        },
        flaky: async (payload, { attempt }) => {
          ran.push({ payload, attempt });
          if (attempt === 1) throw new Error('once more');
        },
      },
    }),
  });
}

const runsOf = (payload: unknown) => ran.filter((run) => JSON.stringify(run.payload) === JSON.stringify(payload));

describe('jobs', () => {
  test('a committed job runs', async () => {
    await transact(service.db, (tx) => addJob(tx, 'note', { n: 1 }));
    await until(() => runsOf({ n: 1 }).length === 1);
  });

  test('a job that throws runs again with its attempt counted', async () => {
    await transact(service.db, (tx) => addJob(tx, 'flaky', { n: 2 }));
    await until(() => runsOf({ n: 2 }).length === 2);
    expect(runsOf({ n: 2 }).map((run) => run.attempt)).toEqual([1, 2]);
  });

  test('a job key holds at most one waiting job, which can be removed', async () => {
    const runAt = new Date(Date.now() + 3_600_000);
    await addJob(service.db, 'note', { n: 3 }, { jobKey: 'k', runAt });
    await addJob(service.db, 'note', { n: 4 }, { jobKey: 'k', runAt });
    const waiting = () => service.db.execute(sql`select run_at from graphile_worker.jobs where key = 'k'`);
    expect(await waiting()).toHaveLength(1);
    await removeJob(service.db, 'k');
    expect(await waiting()).toHaveLength(0);
  });

  test('a job queued again has the place of when it fell due, and runs once while it is running', async () => {
    const again = (dueSince: Date) => requeueJob(service.db, 'slow', { n: 6 }, { jobKey: 'slow', dueSince });
    const queued = () =>
      service.db.execute<{ at: Date }>(sql`select run_at as at from graphile_worker.jobs where key = 'slow'`);
    const dueSince = new Date(Date.now() + 3_600_000);
    await addJob(service.db, 'slow', { n: 6 }, { jobKey: 'slow', runAt: new Date(dueSince.getTime() + 60_000) });
    await again(dueSince);
    expect((await queued()).map(({ at }) => new Date(at))).toEqual([dueSince]);
    await again(new Date());
    await until(() => runsOf({ n: 6 }).length === 1);
    await again(dueSince);
    slowEnd.resolve();
    await until(async () => (await queued()).length === 0);
    expect(runsOf({ n: 6 })).toHaveLength(1);
  });

  test('a job held by a process that died is taken over at the next start', async () => {
    await service.stop();
    const { db, close } = openDatabase({ url: database.appUrl });
    await addJob(db, 'note', { n: 5 });
    await db.execute(sql`
      update graphile_worker._private_jobs set locked_by = 'worker-of-the-dead', locked_at = now() - interval '2 seconds'`);
    await close();
    service = await start();
    await until(() => runsOf({ n: 5 }).length === 1);
  });

  test('a job that died with its process again and again is never given up, but waits', async () => {
    await service.stop();
    const { db, close } = openDatabase({ url: database.appUrl });
    await addJob(db, 'note', { n: 7 }, { jobKey: 'deadly' });
    await db.execute(sql`
      update graphile_worker._private_jobs set attempts = max_attempts, locked_by = 'worker-of-the-dead', locked_at = now() - interval '2 seconds'`);
    await close();
    service = await start();
    const [job] = await service.db.execute(sql`
      select attempts, locked_by as worker, run_at > now() + interval '14 minutes' as "isLate" from graphile_worker.jobs where key = 'deadly'`);
    expect(job).toEqual({ attempts: 10, worker: null, isLate: true });
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoTestClock } from '@craftlane/test-kit/clock';
import { startTestService, type TestService } from '@craftlane/test-kit/service';
import { until } from '@craftlane/test-kit/wait';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { leapTimerByTimer } from './demo-jobs.ts';
import { addJob } from './jobs.ts';
import { noteConfigSchema, noteService } from './testing/note-service.ts';

const folder = mkdtempSync(join(tmpdir(), 'demo-jobs-'));
const clock = demoTestClock(join(folder, 'clock'));
const HOUR_MS = 3_600_000;
const ran: { name: string; afterMs: number }[] = [];
let failures = 0;
let service: TestService<typeof noteConfigSchema>;
let begun = 0;

beforeAll(async () => {
  service = await start({ CLOCK_FILE: join(folder, 'clock') });
});
beforeEach(() => {
  ran.length = 0;
  begun = clock.now().getTime();
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

function start(env: Record<string, string>) {
  const note = (name: string) => ran.push({ name, afterMs: clock.now().getTime() - begun });
  return startTestService({
    name: 'note',
    schema: noteConfigSchema,
    migrationsFolder: null,
    clock,
    env,
    define: noteService({
      tasks: {
        note: async (payload) => void note(String(payload)),
        chain: async () => {
          note('first');
          await addJob(service.db, 'note', 'second', { runAt: inHours(5) });
        },
        fail: async () => {
          failures += 1;
          throw new Error('never');
        },
      },
    }),
  });
}

const inHours = (hours: number) => new Date(clock.now().getTime() + hours * HOUR_MS);
const move = (byMs: number) => clock.advance(byMs);

test('a leap stops at each timer, also at one that was set on the way, and ends at its target', async () => {
  await addJob(service.db, 'chain', {}, { runAt: inHours(3) });
  await addJob(service.db, 'note', 'between', { runAt: inHours(4) });
  await addJob(service.db, 'note', 'beyond', { runAt: inHours(11) });
  await leapTimerByTimer({ db: service.db, clock, move }, inHours(10), { forMs: 5_000 });
  const hours = ran.map(({ name, afterMs }) => ({ name, hours: Math.floor(afterMs / HOUR_MS) }));
  expect(hours).toEqual([
    { name: 'first', hours: 3 },
    { name: 'between', hours: 4 },
    { name: 'second', hours: 8 },
  ]);
  expect(Math.floor((clock.now().getTime() - begun) / HOUR_MS)).toBe(10);
});

test('a leap whose time is over goes on to its target at once, and everything due still happens', async () => {
  await addJob(service.db, 'chain', {}, { runAt: inHours(3) });
  await leapTimerByTimer({ db: service.db, clock, move }, inHours(10), { forMs: 0 });
  expect(Math.floor((clock.now().getTime() - begun) / HOUR_MS)).toBe(10);
  await until(() => ran.some(({ name }) => name === 'first'));
});

test('a timer set after a leap ends by the moved clock, and so does one whose leap nobody finished', async () => {
  await addJob(service.db, 'note', 'soon', { runAt: new Date(clock.now().getTime() + 300) });
  await until(() => ran.some(({ name }) => name === 'soon'));
  await addJob(service.db, 'note', 'left', { runAt: inHours(7) });
  move(8 * HOUR_MS);
  await until(() => ran.some(({ name }) => name === 'left'));
});

test('a job that failed keeps its pause, however far the clock was moved', async () => {
  await addJob(service.db, 'fail', {}, { runAt: inHours(1), maxAttempts: 5 });
  await leapTimerByTimer({ db: service.db, clock, move }, inHours(2_000), { forMs: 5_000 });
  await until(() => failures > 0);
  const [job] = await service.db.execute<{ pauses: boolean }>(
    sql`select run_at > now() or locked_at is not null as pauses from graphile_worker.jobs where task_identifier = 'fail'`,
  );
  expect(job).toMatchObject({ pauses: true });
  expect(failures).toBe(1);
});

test('where time is real a timer waits, whatever a clock says', async () => {
  const real = await start({});
  await addJob(real.db, 'note', 'waits', { runAt: inHours(-1) });
  await addJob(real.db, 'note', 'now');
  await until(() => ran.some(({ name }) => name === 'now'));
  expect(ran.some(({ name }) => name === 'waits')).toBe(false);
  await real.stop();
});

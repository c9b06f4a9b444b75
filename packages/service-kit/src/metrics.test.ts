import { readFileSync } from 'node:fs';
import type { EventOf } from '@craftlane/contracts/events';
import { startTestService } from '@craftlane/test-kit/service';
import { until } from '@craftlane/test-kit/wait';
import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { transact } from './db.ts';
import { publishEvent } from './events.ts';
import { newId } from './ids.ts';
import { addJob } from './jobs.ts';
import { noteConfigSchema, noteService } from './testing/note-service.ts';

const service = await startTestService({
  name: 'note',
  schema: noteConfigSchema,
  define: noteService({
    tasks: {
      fail: async () => {
        throw new Error('always');
      },
    },
  }),
  migrationsFolder: null,
});
afterAll(() => service.stop());

/** Served samples by name, with the sum over their labels. */
async function scrape(): Promise<Map<string, number>> {
  const { body } = await service.request<string>('GET', '/metrics');
  const samples = new Map<string, number>();
  for (const line of body.split('\n').filter((text) => /^[a-z]/.test(text))) {
    const name = line.slice(0, line.search(/[{ ]/));
    samples.set(name, (samples.get(name) ?? 0) + Number(line.slice(line.lastIndexOf(' '))));
  }
  return samples;
}

const sampleOf = async (name: string) => (await scrape()).get(name) ?? Number.NaN;

function registered(): EventOf<'user.registered.v1'> {
  const userId = newId();
  const person = { displayName: 'Ada', handle: null, headline: '', country: null, languages: [], isFreelancer: false };
  const occurredAt = new Date(Date.now() - 2_000).toISOString();
  const envelope = { id: newId(), type: 'user.registered.v1' as const, occurredAt, aggregateId: userId };
  return { ...envelope, aggregateVersion: 1, data: { userId, ...person } };
}

test('requests are counted and timed by route and status', async () => {
  await service.request('GET', `/notes/${newId()}`);
  const { body } = await service.request<string>('GET', '/metrics');
  expect(body).toMatch(/http_request_duration_seconds_count\{[^}]*route="\/notes\/\{id\}"[^}]*status="200"[^}]*\} 1/);
});

test('jobs that wait are counted, and how long the oldest has', async () => {
  await service.db.execute(sql`
    select graphile_worker.add_job('nobody_does_this', '{}', run_at => now() - interval '90 seconds')`);
  const samples = await scrape();
  expect(samples.get('job_queue_depth')).toBe(1);
  expect(samples.get('job_queue_oldest_seconds')).toBeGreaterThanOrEqual(90);
  await addJob(service.db, 'fail', {}, { maxAttempts: 1 });
  await until(async () => (await sampleOf('jobs_failed')) === 1);
});

test('events that nobody takes show their age, and those set aside are counted', async () => {
  service.events.answerWith(503);
  await transact(service.db, (tx) => publishEvent(tx, registered()));
  await until(async () => (await sampleOf('event_delivery_oldest_seconds')) > 0.1);
  service.events.answerWith(422);
  await transact(service.db, (tx) => publishEvent(tx, registered()));
  await until(async () => (await sampleOf('dead_events')) >= 3);
  await service.deliver(registered());
  expect(await sampleOf('event_lag_seconds_sum')).toBeGreaterThanOrEqual(2);
});

test('a pool that is used up says how many wait, and the other metrics are still served', async () => {
  const queries = Promise.all(Array.from({ length: 15 }, () => service.db.execute(sql`select pg_sleep(1.1)`)));
  const samples = await scrape();
  expect([samples.get('db_pool_in_use'), samples.get('db_pool_waiting')]).toEqual([10, 5]);
  expect(samples.get('http_requests_in_flight')).toBe(1);
  await queries;
  expect([await sampleOf('db_pool_in_use'), await sampleOf('db_pool_waiting')]).toEqual([0, 0]);
});

test('docs/operations.md lists every metric of ours, and no other', async () => {
  const document = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8');
  const rows = document.split('\n').filter((line) => /^\| `[a-z_]+` +\| (counter|gauge|histogram)/.test(line));
  const listed = rows.map((row) => row.split('`')[1]);
  const { body } = await service.request<string>('GET', '/metrics');
  const served = [...body.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual(served.filter((name) => !/^(process|nodejs)_/.test(name ?? '')).sort());
});

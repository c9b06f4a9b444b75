import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '@craftlane/service-kit/migrate';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listDeadEvents, retryDeadEvents } from './dead-events.ts';
import { type DatabaseUrls, provisionAll } from './parts/database.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './postgres.ts';
import { dataFolder } from './testing/data-folder.ts';

const folder = dataFolder('dead-');
let server: EmbeddedPostgres;
let gig: DatabaseUrls;

beforeAll(async () => {
  server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), fsync: false });
  const databases = await provisionAll(server.adminUrl, () => 'p'.repeat(40));
  gig = databases.get('gig') ?? { ownerUrl: '', appUrl: '' };
  await migrate({ ...gig, folder: null });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('events set aside are listed, and a chosen one is queued again for its subscriber alone', async () => {
  const sql = postgres(gig.appUrl, { max: 1 });
  const event = { id: '0197e0b0-0000-7000-8000-000000000001', requestId: 'request-1' };
  for (const subscriber of ['chat', 'web']) {
    await sql`insert into kit.dead_events (event_id, type, subscriber, event, reason)
      values (${event.id}, 'gig.updated.v1', ${subscriber}, ${sql.json(event)}, '422 no')`;
  }
  const found = await listDeadEvents(server.adminUrl);
  expect([...found.keys()]).toEqual(['gig']);
  expect(found.get('gig')).toMatchObject([
    { id: '1', subscriber: 'chat', reason: '422 no', requestId: 'request-1' },
    { id: '2', subscriber: 'web' },
  ]);

  expect(await retryDeadEvents(server.adminUrl, 'gig', ['2'])).toBe(1);
  expect((await listDeadEvents(server.adminUrl)).get('gig')).toHaveLength(1);
  const jobs = await sql`select payload from graphile_worker._private_jobs`;
  expect(jobs).toEqual([{ payload: { subscriber: 'web', event } }]);
  expect(await retryDeadEvents(server.adminUrl, 'gig')).toBe(1);
  expect(await retryDeadEvents(server.adminUrl, 'gig')).toBe(0);
  await expect(retryDeadEvents(server.adminUrl, 'mail')).rejects.toThrow('no database');
  await sql.end();
});

import { createTestDatabase } from '@craftlane/test-kit/database';
import { startTestService } from '@craftlane/test-kit/service';
import { until } from '@craftlane/test-kit/wait';
import { describe, expect, test } from 'vitest';
import { transact } from './db.ts';
import { type NoteProbe, noteConfigSchema, noteService } from './testing/note-service.ts';
import { registered } from './testing/registered.ts';

const start = (probe: NoteProbe = {}, env: Record<string, string> = {}) =>
  startTestService({ name: 'note', schema: noteConfigSchema, define: noteService(probe), migrationsFolder: null, env });

describe('stopping', () => {
  test('answers what has begun, takes nothing new, and is safe to repeat', async () => {
    const gate = Promise.withResolvers<void>();
    const entered = Promise.withResolvers<void>();
    const service = await start({
      get gate() {
        entered.resolve();
        return gate.promise;
      },
    });
    const begun = service.request('POST', '/fail/slow');
    await entered.promise;
    const stopped = service.stop();
    await until(async () => (await service.request('GET', '/health/live').catch(() => null)) === null);
    gate.resolve();
    const answer = await begun;
    expect(answer).toMatchObject({ status: 200, body: { ok: true } });
    expect(answer.headers.get('connection')).toBe('close');
    await stopped;
    await service.running.stop();
  });
});

describe('starting', () => {
  test('fails when the port is taken, and leaves no connection open', async () => {
    const first = await start();
    const database = await createTestDatabase({ service: 'note', migrationsFolder: null });
    const second = startTestService({
      name: 'note',
      schema: noteConfigSchema,
      define: noteService(),
      migrationsFolder: null,
      database,
      env: { PORT: new URL(first.url).port },
    });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await first.stop();
    await database.drop();
  });

  test('migrates when it is given the owner of the database', async () => {
    const database = await createTestDatabase({ service: 'note', migrationsFolder: null });
    const options = { name: 'note', schema: noteConfigSchema, define: noteService(), migrationsFolder: null, database };
    const service = await startTestService({ ...options, env: { DATABASE_OWNER_URL: database.ownerUrl } });
    expect(await service.request('GET', '/health/ready')).toMatchObject({ status: 200 });
    await service.stop();
    await database.drop();
  });
});

test('with the pool taken by long transactions a write is unavailable after two seconds, and reads go on', async () => {
  const service = await start({}, { DATABASE_POOL_SIZE: '2' });
  const held = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const long = transact(service.db, async () => {
    begun.resolve();
    await held.promise;
  });
  await begun.promise;
  const begin = performance.now();
  const refused = service.deliver(registered());
  expect(await service.request('GET', '/health/ready')).toMatchObject({ status: 200 });
  expect(await refused).toBe(503);
  expect(performance.now() - begin).toBeLessThan(4000);
  held.resolve();
  await long;
  expect(await service.deliver(registered())).toBe(204);
  await service.stop();
});

test('a database that went away makes the service unready and unavailable, not broken', async () => {
  const service = await start();
  await service.database.drop();
  expect(await service.request('GET', '/health/ready')).toMatchObject({
    status: 503,
    body: { checks: { database: 'failed' } },
  });
  expect(await service.request('GET', '/health/live')).toMatchObject({ status: 200 });
  await service.stop();
});

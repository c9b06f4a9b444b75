import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@craftlane/test-kit/database';
import { startTestService } from '@craftlane/test-kit/service';
import { until } from '@craftlane/test-kit/wait';
import postgres from 'postgres';
import { afterAll, expect, test } from 'vitest';
import { procedures } from './context.ts';
import { migrate } from './migrate.ts';
import type { ServiceCore } from './service.ts';
import { noteConfigSchema, noteContract, noteService } from './testing/note-service.ts';

const root = mkdtempSync(join(tmpdir(), 'craftlane-rolling-'));
const database = await createTestDatabase({ service: 'note', migrationsFolder: null });
const owner = postgres(database.ownerUrl, { max: 3, onnotice: () => undefined });
afterAll(async () => {
  await owner.end();
  await database.drop();
  rmSync(root, { recursive: true });
});

const FIRST = 'CREATE TABLE notes (id serial PRIMARY KEY, text text NOT NULL);';
const SECOND = `ALTER TABLE notes ADD COLUMN color text DEFAULT 'white' NOT NULL;
--> statement-breakpoint
INSERT INTO notes (text, color) VALUES ('written by the migration', 'red');`;

/** A folder as drizzle writes it. */
function migrations(name: string, ...statements: string[]): string {
  const folder = join(root, name);
  mkdirSync(join(folder, 'meta'), { recursive: true });
  const entries = statements.map((sql, idx) => {
    const tag = `000${idx}_step`;
    writeFileSync(join(folder, `${tag}.sql`), sql);
    return { idx, version: '7', when: idx + 1, tag, breakpoints: true };
  });
  writeFileSync(
    join(folder, 'meta', '_journal.json'),
    JSON.stringify({ version: '7', dialect: 'postgresql', entries }),
  );
  return folder;
}

/** A version of the service that migrates at its start, and writes a row per `POST /notes`. */
function startVersion(migrationsFolder: string, shared: TestDatabase) {
  const router = ({ db }: ServiceCore) => {
    const { open } = procedures(noteContract);
    return open.router({
      read: open.read.handler(() => ({ id: '', readBy: null, address: '' })),
      write: open.write.handler(async ({ input: { title } }) => {
        await db.execute(`insert into notes (text) values ('${title}')`);
        return { title, authorId: '' };
      }),
      fail: open.fail.handler(() => ({ ok: true })),
      upload: open.upload.handler(() => ({ size: 0 })),
    });
  };
  return startTestService({
    name: 'note',
    schema: noteConfigSchema,
    define: noteService({}, { migrationsFolder, router }),
    migrationsFolder,
    database: shared,
    env: { DATABASE_OWNER_URL: shared.ownerUrl },
  });
}

test('two new instances that start at once migrate once, while the old version goes on writing', async () => {
  const old = await startVersion(migrations('old', FIRST), database);
  const statuses: number[] = [];
  let isOver = false;
  const writing = (async () => {
    while (!isOver) statuses.push((await old.request('POST', '/notes', { body: { title: 'abc' } })).status);
  })();
  await until(() => statuses.length > 3);
  const newer = migrations('new', FIRST, SECOND);
  const started = await Promise.all([startVersion(newer, database), startVersion(newer, database)]);
  const during = statuses.length;
  await until(() => statuses.length > during + 3);
  isOver = true;
  await writing;
  expect(new Set(statuses)).toEqual(new Set([201]));
  expect(await owner`select from notes where color = 'red'`).toHaveLength(1);
  expect(await owner`select from notes where color = 'white'`).toHaveLength(statuses.length);
  for (const service of [old, ...started]) {
    expect(await service.request('GET', '/health/ready')).toMatchObject({ status: 200 });
    await service.stop();
  }
});

test('a migration that must wait for a long read lets others through meanwhile, and is carried out in the end', async () => {
  const folder = migrations('later', FIRST, SECOND, 'ALTER TABLE notes ADD COLUMN size integer;');
  const app = postgres(database.appUrl, { max: 1 });
  const reading = Promise.withResolvers<void>();
  const read = owner.begin(async (tx) => {
    await tx`select from notes`;
    await reading.promise;
  });
  const migrated = migrate({ ownerUrl: database.ownerUrl, appUrl: database.appUrl, folder });
  await until(
    async () => (await owner`select from pg_locks where not granted and relation = 'notes'::regclass`).length > 0,
  );
  const begin = performance.now();
  await app`insert into notes (text) values ('in between')`;
  expect(performance.now() - begin).toBeLessThan(3000);
  reading.resolve();
  await Promise.all([read, migrated]);
  expect(await owner`select size from notes where text = 'in between'`).toHaveLength(1);
  await app.end();
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@craftlane/test-kit/database';
import postgres from 'postgres';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { migrate } from './migrate.ts';
import { databaseUrl, provisionDatabase } from './provision.ts';

const folder = mkdtempSync(join(tmpdir(), 'craftlane-migrations-'));
mkdirSync(join(folder, 'meta'));
writeFileSync(
  join(folder, '0000_start.sql'),
  `CREATE TABLE notes (id serial PRIMARY KEY, text citext);
--> statement-breakpoint
CREATE TABLE ledger (id serial PRIMARY KEY, amount int);
--> statement-breakpoint
DO $$ BEGIN EXECUTE format('REVOKE UPDATE, DELETE ON ledger FROM %I', replace(current_user, '_owner', '_app')); END $$;`,
);
const entries = [{ idx: 0, version: '7', when: 1, tag: '0000_start', breakpoints: true }];
writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify({ version: '7', dialect: 'postgresql', entries }));
const database = await createTestDatabase({ service: 'migrated', migrationsFolder: folder });
const app = postgres(database.appUrl, { max: 2, onnotice: () => undefined });
afterAll(async () => {
  await app.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const DENIED = { code: '42501' };

describe('the running role', () => {
  test('reads and writes rows of every table', async () => {
    await app`insert into notes (text) values ('a')`;
    await app`update notes set text = 'b'`;
    await app`delete from notes`;
  });

  test('appends to a table whose migration took the rest away, and no more', async () => {
    await app`insert into ledger (amount) values (1)`;
    await expect(app`update ledger set amount = 2`).rejects.toMatchObject(DENIED);
    await expect(app`delete from ledger`).rejects.toMatchObject(DENIED);
    await expect(app`truncate ledger`).rejects.toMatchObject(DENIED);
  });

  test('changes no structure', async () => {
    await expect(app`create table mine (id int)`).rejects.toMatchObject(DENIED);
    await expect(app`create schema mine`).rejects.toMatchObject(DENIED);
    await expect(app`alter table notes add column x int`).rejects.toMatchObject(DENIED);
    await expect(app`drop table notes`).rejects.toMatchObject(DENIED);
    await expect(app`alter table kit.inbox add column x int`).rejects.toMatchObject(DENIED);
    await expect(app`create extension hstore`).rejects.toMatchObject(DENIED);
  });

  test('sees no other service', async () => {
    const other = await createTestDatabase({ service: 'other', migrationsFolder: null });
    const foreign = new URL(database.appUrl);
    foreign.pathname = new URL(other.appUrl).pathname;
    const sql = postgres(foreign.href, { max: 1 });
    await expect(sql`select 1`).rejects.toMatchObject(DENIED);
    await sql.end();
    await other.drop();
  });
});

describe('migrating', () => {
  test('again, and by several at once, changes nothing', async () => {
    const again = () => migrate({ ownerUrl: database.ownerUrl, appUrl: database.appUrl, folder });
    await Promise.all([again(), again(), again()]);
    await expect(app`update ledger set amount = 2`).rejects.toMatchObject(DENIED);
  });

  test('a folder without migrations is named', async () => {
    const work = migrate({ ownerUrl: database.ownerUrl, appUrl: database.appUrl, folder: '/nowhere' });
    await expect(work).rejects.toThrow('/nowhere');
  });
});

test('provisioning twice, and twice at once, keeps the data', async () => {
  const adminUrl = inject('postgresUrl');
  const name = `provisioned_${process.pid}`;
  const options = { adminUrl, name, ownerPassword: "o'wner", appPassword: 'p@ss/word' };
  const [first] = await Promise.all([provisionDatabase(options), provisionDatabase(options)]);
  await migrate({ ...first, folder });
  const owner = postgres(first.ownerUrl, { max: 1 });
  await owner`insert into notes (text) values ('kept')`;
  const again = await provisionDatabase(options);
  expect(again).toEqual(first);
  expect(await owner`select text from notes`).toEqual([{ text: 'kept' }]);
  await owner.end();
  const admin = postgres(databaseUrl(adminUrl, 'postgres'), { max: 1 });
  await admin.unsafe(`drop database ${name} with (force)`);
  await admin.end();
});

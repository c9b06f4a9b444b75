import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '@craftlane/service-kit/migrate';
import { databaseUrl } from '@craftlane/service-kit/provision';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DatabaseUrls, provisionAll } from '../parts/database.ts';
import { inRepository } from '../paths.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../postgres.ts';
import { dataFolder } from '../testing/data-folder.ts';
import { exportDatabases } from './export-databases.ts';
import { importDatabase } from './import-database.ts';

const folder = dataFolder('export-');
let server: EmbeddedPostgres;
let payment: DatabaseUrls;
/** A role as hosted databases give it: it may make databases and roles, and is no superuser. */
let url: string;

beforeAll(async () => {
  server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), fsync: false });
  const sql = postgres(server.adminUrl, { max: 1 });
  await sql.unsafe(`create role boss login createdb createrole password 'boss'`);
  await sql.end();
  const databases = await provisionAll(databaseUrl(server.adminUrl, 'postgres', 'boss', 'boss'), () => 'p'.repeat(40));
  payment = databases.get('payment') ?? { ownerUrl: '', appUrl: '' };
  await migrate({ ...payment, folder: inRepository('services/payment/drizzle') });
  url = databaseUrl(server.adminUrl, 'payment_service', 'boss', 'boss');
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function asApp<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(payment.appUrl, { max: 1 });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

const people = () => asApp((sql) => sql`select display_name as name, handle from people order by 1`);

test('rows leave and come back through a role that is no superuser: awkward text, waiting jobs, numbers', async () => {
  const awkward = 'tab\t, line\n, backslash \\N, "quotes", naïve 🎨';
  await asApp(async (sql) => {
    await sql`insert into people values (gen_random_uuid(), ${awkward}, null, 1), (gen_random_uuid(), '', 'ada', 2)`;
    await sql`select graphile_worker.add_job('wait', '{"n": 1}', run_at => now() + interval '1 day')`;
  });
  const { payment: saved } = await exportDatabases(new Map([['payment', url]]), folder);
  const before = await people();
  await asApp((sql) => sql`insert into people values (gen_random_uuid(), 'later', null, 1)`);
  if (!saved) throw new Error('Nothing was saved.');
  await importDatabase(url, 'payment', saved, folder);
  expect(await people()).toEqual(before);
  expect(before).toMatchObject([{ name: '', handle: 'ada' }, { name: awkward }]);
  const jobs = await asApp(async (sql) => {
    await sql`select graphile_worker.add_job('later', '{}')`;
    return sql`select task_identifier as task from graphile_worker.jobs order by id`;
  });
  expect(jobs.map(({ task }) => task)).toEqual(['wait', 'later']);
});

test('a load that fails changes nothing', async () => {
  const { payment: saved } = await exportDatabases(new Map([['payment', url]]), folder);
  const before = await people();
  if (!saved) throw new Error('Nothing was saved.');
  const torn = { ...saved, tables: saved.tables.map((table) => ({ ...table, rows: table.rows + 1 })) };
  await expect(importDatabase(url, 'payment', torn, folder)).rejects.toThrow('rows instead of');
  expect(await people()).toEqual(before);
});

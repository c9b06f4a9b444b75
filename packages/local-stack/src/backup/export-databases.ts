import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import postgres, { type ReservedSql } from 'postgres';
import { type DatabaseManifest, tableFile } from './manifest.ts';
import { countRows, listSequences, listTables, quoteColumns } from './tables.ts';

/**
 * Writes the rows of several databases into a folder. Each database is read in one snapshot, and all snapshots are taken at the
 * same moment, before the first row is written: services that go on working are not disturbed and cannot tear it apart.
 */
export async function exportDatabases(
  urls: ReadonlyMap<string, string>,
  folder: string,
): Promise<Record<string, DatabaseManifest>> {
  const open = [...urls].map(([name, url]) => ({ name, sql: postgres(url, { max: 1, onnotice: () => undefined }) }));
  try {
    const snapshots = await Promise.all(open.map(async ({ name, sql }) => ({ name, tx: await openSnapshot(sql) })));
    const manifests: Record<string, DatabaseManifest> = {};
    for (const { name, tx } of snapshots) manifests[name] = await exportOne(tx, name, folder);
    return manifests;
  } finally {
    await Promise.all(open.map(({ sql }) => sql.end({ timeout: 5 })));
  }
}

/** A transaction sees what was committed before its first query. */
async function openSnapshot(sql: postgres.Sql): Promise<ReservedSql> {
  const tx = await sql.reserve();
  await tx`begin isolation level repeatable read read only`;
  await tx`select 1`;
  return tx;
}

async function exportOne(tx: ReservedSql, database: string, folder: string): Promise<DatabaseManifest> {
  const tables: DatabaseManifest['tables'] = [];
  for (const table of await listTables(tx)) {
    const file = tableFile(folder, database, table);
    mkdirSync(dirname(file), { recursive: true });
    const rows = await tx.unsafe(`copy ${quoteColumns(table)} to stdout`).readable();
    await pipeline(rows, createWriteStream(file));
    tables.push({ ...table, rows: await countRows(tx, table) });
  }
  const sequences = await listSequences(tx);
  const migrations = await countMigrations(tx);
  await tx`commit`;
  tx.release();
  return { migrations, tables, sequences: [...sequences] };
}

async function countMigrations(sql: postgres.ISql): Promise<number> {
  const [found] = await sql<{ isThere: boolean }[]>`
    select to_regclass('drizzle.__drizzle_migrations') is not null as "isThere"`;
  if (!found?.isThere) return 0;
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from drizzle.__drizzle_migrations`;
  return row?.count ?? 0;
}

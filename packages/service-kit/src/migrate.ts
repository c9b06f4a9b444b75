import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runDrizzleMigrations } from 'drizzle-orm/postgres-js/migrator';
import { runMigrations } from 'graphile-worker';
import postgres, { type Sql } from 'postgres';
import { causesOf } from './causes.ts';
import { kitSchemaSql } from './kit-schema.ts';
import { silentWorkerLogger } from './worker-logger.ts';

/** Where and what to migrate. */
export interface MigrateOptions {
  /** Connection as the owner of the database. */
  ownerUrl: string;
  /** Connection as the role of the running process. */
  appUrl: string;
  /** drizzle's folder (`drizzle/`); null for a service without tables of its own. */
  folder: string | null;
}

/**
 * Brings the database to the newest state: default grants, the kit's tables, the service's migrations, the job tables. The
 * running role gets SELECT, INSERT, UPDATE and DELETE on every table that migrations create; a migration that wants less
 * says `REVOKE … FROM <name>_app` and stays right. One at a time per database (advisory lock); safe to repeat. The version that
 * is running goes on: a change that waits for a table steps back every second, so that nobody queues behind it for longer.
 */
export async function migrate(options: MigrateOptions): Promise<void> {
  const appRole = new URL(options.appUrl).username;
  const sql = postgres(options.ownerUrl, { max: 1, connect_timeout: 10, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(hashtext('craftlane:migrate'))`;
    await grantDefaults(sql, appRole);
    await sql.unsafe(kitSchemaSql(appRole));
    if (options.folder !== null) await runServiceMigrations(sql, options.folder);
    await migrateJobTables(sql, appRole, options.appUrl);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function grantDefaults(sql: Sql, appRole: string): Promise<void> {
  await sql.unsafe(`alter default privileges grant select, insert, update, delete on tables to ${appRole}`);
  await sql.unsafe(`alter default privileges grant usage, select on sequences to ${appRole}`);
}

async function runServiceMigrations(sql: Sql, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'meta', '_journal.json'))) {
    throw new Error(`There are no migrations in ${folder}: run "npm run generate" in the service first.`);
  }
  await sql`set lock_timeout = '1s'`;
  for (let attempt = 1; ; attempt++) {
    try {
      return await runDrizzleMigrations(drizzle(sql), { migrationsFolder: folder });
    } catch (error) {
      if (attempt >= LOCK_ATTEMPTS || !isLockTimeout(error)) throw error;
      await delay(500 + Math.random() * 500);
    }
  }
}

/** About a minute of trying, longer than any transaction of a service lives. */
const LOCK_ATTEMPTS = 30;

function isLockTimeout(error: unknown): boolean {
  return causesOf(error).some((cause) => cause instanceof postgres.PostgresError && cause.code === '55P03');
}

/**
 * The job tables belong to the running role. Their first installation says `create schema if not exists`, which PostgreSQL
 * refuses without CREATE on the database even when the schema exists, so the role gets it for that moment.
 */
async function migrateJobTables(sql: Sql, appRole: string, appUrl: string): Promise<void> {
  const [row] = await sql<{ database: string; isInstalled: boolean }[]>`
    select current_database() as database, exists (
      select from pg_tables where schemaname = 'graphile_worker' and tablename = 'migrations'
    ) as "isInstalled"`;
  if (!row?.isInstalled) await sql`grant create on database ${sql(row?.database ?? '')} to ${sql(appRole)}`;
  try {
    await runMigrations({ connectionString: appUrl, logger: silentWorkerLogger });
  } finally {
    await sql`revoke create on database ${sql(row?.database ?? '')} from ${sql(appRole)}`;
  }
}

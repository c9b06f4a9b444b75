import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runDrizzleMigrations } from 'drizzle-orm/postgres-js/migrator';
import { runMigrations } from 'graphile-worker';
import postgres, { type Sql } from 'postgres';
import { kitSchemaSql } from './kit-schema.ts';
import { silentWorkerLogger } from './worker-logger.ts';

/** Where and what to migrate. */
export interface MigrateOptions {
  /** Connection as the owner of the database. */
  ownerUrl: string;
  /** drizzle's folder (`drizzle/`); null for a service without tables of its own. */
  folder: string | null;
  /** The role of the running process; by default the owner's name with `_app` in place of `_owner`. */
  appRole?: string;
  /** Connection as that role; when given, the job tables are migrated too (otherwise at the start of the worker). */
  appUrl?: string;
}

/**
 * Brings the database to the newest state: default grants, the kit's tables, then the service's migrations. The running
 * role gets SELECT, INSERT, UPDATE and DELETE on every table that migrations create; a migration that wants less says
 * `REVOKE … FROM <name>_app` and stays right. One at a time per database (advisory lock); safe to repeat.
 */
export async function migrate(options: MigrateOptions): Promise<void> {
  const owner = new URL(options.ownerUrl).username;
  const appRole = options.appRole ?? owner.replace(/_owner$/, '_app');
  const sql = postgres(options.ownerUrl, { max: 1, connect_timeout: 10, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(hashtext('craftlane:migrate'))`;
    await grantDefaults(sql, appRole);
    await sql.unsafe(kitSchemaSql(appRole));
    if (options.folder !== null) await runServiceMigrations(sql, options.folder);
    if (options.appUrl) await runMigrations({ connectionString: options.appUrl, logger: silentWorkerLogger });
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
  await runDrizzleMigrations(drizzle(sql), { migrationsFolder: folder });
}

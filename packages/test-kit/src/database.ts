import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { kitSchemaSql } from '@craftlane/service-kit/kit-schema';
import { migrate } from '@craftlane/service-kit/migrate';
import { databaseUrl, provisionDatabase } from '@craftlane/service-kit/provision';
import postgres, { type Sql } from 'postgres';
import { inject } from 'vitest';
import type {} from './global-setup.ts';

const PASSWORD = 'only-for-tests';

/** A database of its own, migrated and empty, with the two roles of the service. */
export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>;
}

/**
 * A fresh database for a service (`gig` gives the roles `gig_owner` and `gig_app`), copied in milliseconds from a template that is
 * migrated once per run and per state of the migrations. `migrationsFolder` null: only the kit's own tables.
 */
export async function createTestDatabase(options: {
  service: string;
  migrationsFolder: string | null;
}): Promise<TestDatabase> {
  const adminUrl = inject('postgresUrl');
  const { service } = options;
  const name = `t_${service.replaceAll('-', '_')}_${randomBytes(6).toString('hex')}`;
  await asAdmin(adminUrl, async (sql) => {
    const template = await ensureTemplate(sql, adminUrl, options);
    await sql.unsafe(`create database ${name} template ${template} owner ${role(service, 'owner')}`);
    await sql.unsafe(`revoke all on database ${name} from public`);
    await sql.unsafe(`grant connect on database ${name} to ${role(service, 'app')}`);
  });
  return {
    ownerUrl: databaseUrl(adminUrl, name, role(service, 'owner'), PASSWORD),
    appUrl: databaseUrl(adminUrl, name, role(service, 'app'), PASSWORD),
    drop: () =>
      asAdmin(adminUrl, async (sql) => {
        await untilLeft(sql, name);
        await sql.unsafe(`drop database if exists ${name} with (force)`);
      }),
  };
}

/**
 * Waits a moment for connections that are being closed: a pool says that it has ended a little before, and a connection that is cut
 * then has nobody left to hear of it.
 */
async function untilLeft(sql: Sql, name: string): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const [row] = await sql<{ open: number }[]>`
      select count(*)::int as open from pg_stat_activity where datname = ${name} and backend_type = 'client backend'`;
    if (row?.open === 0) return;
    await delay(10);
  }
}

/** Builds the template unless another worker has; a database is finished when it is marked as a template. */
async function ensureTemplate(
  sql: Sql,
  adminUrl: string,
  options: { service: string; migrationsFolder: string | null },
): Promise<string> {
  const stem = options.service.replaceAll('-', '_');
  const name = `tpl_${stem}_${fingerprint(options.migrationsFolder)}`;
  if (await isFinished(sql, name)) return name;
  await sql`select pg_advisory_lock(hashtext(${`craftlane:template:${name}`}))`;
  if (await isFinished(sql, name)) return name;
  await sql.unsafe(`drop database if exists ${name} with (force)`);
  const passwords = { ownerPassword: PASSWORD, appPassword: PASSWORD };
  const { ownerUrl, appUrl } = await provisionDatabase({ adminUrl, name, roleName: stem, ...passwords });
  await migrate({ ownerUrl, appUrl, folder: options.migrationsFolder });
  await sql.unsafe(`alter database ${name} is_template true`);
  return name;
}

async function isFinished(sql: Sql, name: string): Promise<boolean> {
  const rows = await sql`select 1 from pg_database where datname = ${name} and datistemplate`;
  return rows.length > 0;
}

function fingerprint(folder: string | null): string {
  const hash = createHash('sha256').update(kitSchemaSql('app'));
  if (folder !== null && existsSync(folder)) {
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const file = join(folder, path);
      if (statSync(file).isFile()) hash.update(path).update(readFileSync(file));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

function role(service: string, kind: 'owner' | 'app'): string {
  return `${service.replaceAll('-', '_')}_${kind}`;
}

async function asAdmin<T>(adminUrl: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

import { existsSync, readFileSync } from 'node:fs';
import { databaseUrl } from '@craftlane/service-kit/provision';
import postgres from 'postgres';
import { findDatabases } from '../backup/backup.ts';
import { type Installation, runningUrl } from '../backup/database-server.ts';
import { DATABASES } from '../parts/database.ts';
import { inRepository } from '../paths.ts';
import { SERVICES } from '../stack/names.ts';
import { type Finding, unwell, well } from './finding.ts';

const OLDEST_MAJOR = 16;

/** The administrator's URL of the server that can be asked now; null when the embedded one does not run. */
export function reachableServer({ dataDir, postgresUrl }: Installation, isRunning: boolean): string | null {
  if (postgresUrl) return postgresUrl;
  return isRunning ? runningUrl(dataDir) : null;
}

/** Whether the server answers, is new enough, and this role may make databases. */
export async function lookAtPostgres(adminUrl: string | null): Promise<Finding> {
  if (!adminUrl) return well('embedded, starts with the installation');
  return ask(adminUrl, async (sql) => {
    const [row] = await sql<{ version: number; mayCreate: boolean; user: string }[]>`
      select current_setting('server_version_num')::int / 10000 as version, rolname as user,
             rolsuper or (rolcreatedb and rolcreaterole) as "mayCreate"
      from pg_roles where rolname = current_user`;
    const { version = 0, mayCreate = false, user = '' } = row ?? {};
    if (version < OLDEST_MAJOR) return unwell(`version ${version}`, `Use PostgreSQL ${OLDEST_MAJOR} or newer.`);
    if (!mayCreate)
      return unwell(`${user} may not make databases and roles`, `alter role ${user} createdb createrole;`);
    return well(`version ${version}, as ${user}`);
  });
}

/** Each existing database has its two roles, and the running one neither owns it nor may do anything beyond it. */
export async function lookAtRoles(adminUrl: string | null): Promise<Finding> {
  if (!adminUrl) return well('made at the first start');
  const existing = await findDatabases(adminUrl);
  return ask(adminUrl, async (sql) => {
    const roles = await sql<{ name: string; isMighty: boolean }[]>`
      select rolname as name, rolsuper or rolcreatedb or rolcreaterole as "isMighty" from pg_roles`;
    const problems = [...existing.keys()].flatMap((name) =>
      ['owner', 'app'].flatMap((kind) => {
        const found = roles.find((role) => role.name === `${name}_${kind}`);
        if (!found) return [`${name}_${kind} is missing`];
        return found.isMighty ? [`${name}_${kind} has rights over the whole server`] : [];
      }),
    );
    return problems.length === 0
      ? well(`${existing.size} databases with owner and app`)
      : unwell(problems.join(', '), 'Start the installation once: it makes roles and takes excess rights away.');
  });
}

/** Migrations in the tree against those the databases have. */
export async function lookAtMigrations(adminUrl: string | null): Promise<Finding> {
  if (!adminUrl) return well('applied at the start');
  const existing = await findDatabases(adminUrl);
  const states: string[] = [];
  for (const { name, database } of DATABASES.filter((each) => SERVICES.some((service) => service === each.name))) {
    if (!existing.has(name)) continue;
    const applied = await countApplied(databaseUrl(adminUrl, database));
    const written = countWritten(name);
    if (applied !== written) states.push(`${name}: ${applied} of ${written} applied`);
  }
  const isNewer =
    'Start the installation to apply them; more applied than written means that the code is older than the data.';
  return states.length === 0 ? well('all applied') : unwell(states.join(', '), isNewer);
}

/** The database server's own time. */
export async function readServerClock(adminUrl: string): Promise<Date | null> {
  return ask(adminUrl, async (sql) => {
    const [row] = await sql<{ now: Date }[]>`select clock_timestamp() as now`;
    return row?.now ?? null;
  });
}

async function countApplied(url: string): Promise<number> {
  return ask(url, async (sql) => {
    const [found] = await sql<{ isThere: boolean }[]>`
      select to_regclass('drizzle.__drizzle_migrations') is not null as "isThere"`;
    if (!found?.isThere) return 0;
    const [row] = await sql<{ count: number }[]>`select count(*)::int as count from drizzle.__drizzle_migrations`;
    return row?.count ?? 0;
  });
}

function countWritten(service: string): number {
  const file = inRepository('services', service, 'drizzle/meta/_journal.json');
  const journal: { entries: unknown[] } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { entries: [] };
  return journal.entries.length;
}

async function ask<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

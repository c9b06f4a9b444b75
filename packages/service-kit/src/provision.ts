import postgres, { type Sql } from 'postgres';

/** What a service needs to reach its database: as `<name>_owner` (migrations) and as `<name>_app` (the running process). */
export interface ProvisionedDatabase {
  ownerUrl: string;
  appUrl: string;
}

/** How to provision; names are lower-case SQL identifiers. `roleName` (default `name`) is the stem of both roles. */
export interface ProvisionOptions {
  adminUrl: string;
  name: string;
  ownerPassword: string;
  appPassword: string;
  roleName?: string;
}

/** Extensions every service database has. */
const extensions = ['pg_trgm', 'unaccent', 'citext'];

/**
 * Makes the database of a service with its two roles: `<name>_owner` owns it and everything migrations create,
 * `<name>_app` may connect and owns only the schema `graphile_worker`. PUBLIC may do nothing. Safe to repeat and to run
 * from several processes at once; repeating sets the passwords anew and keeps the data.
 */
export async function provisionDatabase(options: ProvisionOptions): Promise<ProvisionedDatabase> {
  const { adminUrl, name } = options;
  const owner = `${identifier(options.roleName ?? name)}_owner`;
  const app = `${identifier(options.roleName ?? name)}_app`;
  await withConnection(adminUrl, async (sql) => {
    await sql`select pg_advisory_lock(hashtext('craftlane:provision'))`;
    await ensureRole(sql, owner, options.ownerPassword);
    await ensureRole(sql, app, options.appPassword);
    await ensureDatabase(sql, identifier(name), owner, app);
  });
  await withConnection(databaseUrl(adminUrl, name), async (sql) => {
    await sql`select pg_advisory_lock(hashtext('craftlane:provision'))`;
    await prepareSchemas(sql, owner, app);
  });
  return {
    ownerUrl: databaseUrl(adminUrl, name, owner, options.ownerPassword),
    appUrl: databaseUrl(adminUrl, name, app, options.appPassword),
  };
}

/** The URL with another database, and other credentials when given. */
export function databaseUrl(url: string, database: string, user?: string, password?: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  if (user !== undefined) changed.username = user;
  if (password !== undefined) changed.password = encodeURIComponent(password);
  return changed.href;
}

async function ensureRole(sql: Sql, role: string, password: string): Promise<void> {
  const [found] = await sql<{ isSuperuser: boolean }[]>`
    select rolsuper as "isSuperuser" from pg_roles where rolname = ${role}`;
  if (!found) await sql.unsafe(`create role ${role} login`);
  // An administrator that is no superuser may not even say NOSUPERUSER.
  if (found?.isSuperuser) await sql.unsafe(`alter role ${role} nosuperuser`);
  await sql.unsafe(
    `alter role ${role} login nocreatedb nocreaterole noinherit password '${password.replaceAll("'", "''")}'`,
  );
  // An administrator that is no superuser may give things to a role only as its member.
  await sql.unsafe(`grant ${role} to current_user`);
}

async function ensureDatabase(sql: Sql, name: string, owner: string, app: string): Promise<void> {
  const [found] = await sql`select 1 from pg_database where datname = ${name}`;
  if (!found) await sql.unsafe(`create database ${name} owner ${owner}`);
  await sql.unsafe(`revoke all on database ${name} from public`);
  await sql.unsafe(`grant connect on database ${name} to ${app}`);
}

async function prepareSchemas(sql: Sql, owner: string, app: string): Promise<void> {
  for (const extension of extensions) await sql.unsafe(`create extension if not exists ${extension}`);
  await sql.unsafe('revoke all on schema public from public');
  await sql.unsafe(`alter schema public owner to ${owner}`);
  await sql.unsafe(`grant usage on schema public to ${app}`);
  await sql.unsafe(`create schema if not exists graphile_worker authorization ${app}`);
}

async function withConnection(url: string, work: (sql: Sql) => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function identifier(name: string): string {
  if (!/^[a-z][a-z0-9_]{0,50}$/.test(name)) throw new Error(`"${name}" cannot be the name of a database or role.`);
  return name;
}

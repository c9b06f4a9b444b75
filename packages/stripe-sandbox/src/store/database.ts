import postgres from 'postgres';
import { MIGRATIONS } from './migrations.ts';

/** A pool of connections to the sandbox's database. */
export type Sql = postgres.Sql;

/** An open transaction. */
export type Tx = postgres.TransactionSql;

/** Anything that runs queries. */
export type Queryable = postgres.ISql;

const MIGRATION_LOCK = 7_203_114;

/** Connects and brings the schema up to date; safe when several processes start at once. */
export async function openDatabase(url: string): Promise<Sql> {
  const sql = postgres(url, { max: 10, onnotice: () => undefined, connection: { application_name: 'stripe-sandbox' } });
  try {
    await migrate(sql);
  } catch (err) {
    await sql.end({ timeout: 1 });
    throw err;
  }
  return sql;
}

/** A value for a jsonb column. The caller guarantees that it holds only what JSON can say. */
export function asJson(sql: Queryable, value: object): postgres.Parameter {
  return sql.json(value as postgres.JSONValue);
}

async function migrate(sql: Sql): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${MIGRATION_LOCK})`;
    await tx`create table if not exists schema_migrations (version integer primary key, applied_at timestamptz not null default now())`;
    const [row] = await tx<{ version: number }[]>`select coalesce(max(version), 0) as version from schema_migrations`;
    for (const [index, statements] of MIGRATIONS.entries()) {
      const version = index + 1;
      if (version <= (row?.version ?? 0)) continue;
      await tx.unsafe(statements);
      await tx`insert into schema_migrations (version) values (${version})`;
    }
  });
}

import type { ISql } from 'postgres';

/** A table whose rows are kept: its columns without those that the database computes. */
export type Table = { schema: string; name: string; columns: string[] };

/** Where a sequence stands; null before its first number. */
export type Sequence = { schema: string; name: string; lastValue: string | null };

/** What migrations write about themselves comes from running them. */
const OWN_BOOKS = ['drizzle.__drizzle_migrations', 'graphile_worker.migrations', 'public.schema_migrations'];

/** Tables of a database, each after those that its foreign keys point to. */
export async function listTables(sql: ISql): Promise<Table[]> {
  const tables = await sql<Table[]>`
    select n.nspname as schema, c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
    group by 1, 2 order by 1, 2`;
  const references = await sql<{ from: string; to: string }[]>`
    select a.nspname || '.' || c.relname as "from", b.nspname || '.' || d.relname as "to"
    from pg_constraint f
    join pg_class c on c.oid = f.conrelid join pg_namespace a on a.oid = c.relnamespace
    join pg_class d on d.oid = f.confrelid join pg_namespace b on b.oid = d.relnamespace
    where f.contype = 'f' and f.conrelid <> f.confrelid`;
  const kept = tables.filter((table) => !OWN_BOOKS.includes(nameOf(table)));
  return inOrder(kept, references);
}

/** Every sequence of a database. */
export async function listSequences(sql: ISql): Promise<Sequence[]> {
  return sql<Sequence[]>`
    select schemaname as schema, sequencename as name, last_value::text as "lastValue" from pg_sequences order by 1, 2`;
}

/** How many rows a table has now. */
export async function countRows(sql: ISql, table: { schema: string; name: string }): Promise<number> {
  const [row] = await sql.unsafe<{ count: number }[]>(`select count(*)::int as count from ${quote(table)}`);
  return row?.count ?? 0;
}

/** `"schema"."table"`, as SQL wants it. */
export function quote({ schema, name }: { schema: string; name: string }): string {
  return `${identifier(schema)}.${identifier(name)}`;
}

/** `"schema"."table" ("column", …)`, as COPY wants it. */
export function quoteColumns({ columns, ...table }: Table): string {
  return `${quote(table)} (${columns.map(identifier).join(', ')})`;
}

/** `schema.table`. */
export function nameOf({ schema, name }: { schema: string; name: string }): string {
  return `${schema}.${name}`;
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** @throws Error when tables point at each other in a circle: rows could then not be loaded one table after another */
function inOrder(tables: Table[], references: readonly { from: string; to: string }[]): Table[] {
  const sorted: Table[] = [];
  const waiting = [...tables];
  while (waiting.length > 0) {
    const open = new Set(waiting.map(nameOf));
    const next = waiting.findIndex(
      (table) => !references.some(({ from, to }) => from === nameOf(table) && open.has(to)),
    );
    if (next < 0) throw new Error(`The tables ${[...open].join(', ')} reference each other in a circle.`);
    sorted.push(...waiting.splice(next, 1));
  }
  return sorted;
}

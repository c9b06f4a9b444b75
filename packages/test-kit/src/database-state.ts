import type { Db } from '@craftlane/service-kit/db';

/** A fingerprint per table; two that are equal hold the same rows. */
export type DatabaseState = Record<string, string>;

/**
 * What a service has stored: one fingerprint per table of its own and of the kit, without those named in `except`. Jobs are
 * left out, because they come and go by themselves.
 */
export async function databaseState(db: Db, except: readonly string[] = []): Promise<DatabaseState> {
  const tables = await db.execute<{ name: string }>(`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('public', 'kit') and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')
    order by 1`);
  const prints = [...tables]
    .map(({ name }) => name)
    .filter((name) => !except.some((table) => name === `public.${table}`))
    .map(
      (name) => `
        select '${name}' as name, count(*) || ' rows ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')
        as print from ${name} as t`,
    );
  const rows = await db.execute<{ name: string; print: string }>(prints.join(' union all '));
  return Object.fromEntries([...rows].map(({ name, print }) => [name, print]));
}

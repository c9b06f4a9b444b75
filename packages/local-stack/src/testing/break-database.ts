import postgres from 'postgres';
import type { Databases } from '../parts/database.ts';

/** Runs a statement that holds a password and is refused: the server would write it into its own log. */
export async function failToSetPassword(databases: Databases, password: string): Promise<void> {
  await asOwner(databases, 'user', async (sql) => {
    const refused = await sql.unsafe(`alter role nobody_here password '${password}'`).then(
      () => false,
      () => true,
    );
    if (!refused) throw new Error('There is a role that nobody made.');
  });
}

/** Lets queries fail that carry what people typed, until the tables are shown again. */
export async function hideTables(databases: Databases, isHidden: boolean): Promise<void> {
  for (const [service, table] of [
    ['user', 'users'],
    ['chat', 'messages'],
  ] as const) {
    const [from, to] = isHidden ? [table, 'hidden'] : ['hidden', table];
    await asOwner(databases, service, (sql) => sql`alter table ${sql(from)} rename to ${sql(to)}`);
  }
}

async function asOwner(databases: Databases, service: string, work: (sql: postgres.Sql) => Promise<unknown>) {
  const sql = postgres(databases.get(service)?.ownerUrl ?? '', { max: 1 });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}

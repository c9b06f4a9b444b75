import postgres from 'postgres';
import { storyEnv } from './env';

/** How often the tokens of this person's sessions were renewed, in all. */
export async function renewalsOf(userId: string): Promise<number> {
  return withUserDatabase(async (sql) => {
    const [row] = await sql<{ renewals: number }[]>`
      select coalesce(sum(generation - 1), 0)::int as renewals from sessions where user_id = ${userId}`;
    return row?.renewals ?? 0;
  });
}

/** Ends all sessions of a person, as an operator would. */
export async function endSessions(userId: string): Promise<void> {
  await withUserDatabase((sql) => sql`update sessions set revoked_at = now() where user_id = ${userId}`);
}

/** Makes an operator of a person, whose next login says so. */
export async function makeOperator(userId: string): Promise<void> {
  await withUserDatabase((sql) => sql`update users set is_operator = true where id = ${userId}`);
}

async function withUserDatabase<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const { userDatabaseUrl } = storyEnv();
  if (!userDatabaseUrl) throw new Error('E2E_USER_DATABASE_URL is not set.');
  const sql = postgres(userDatabaseUrl, { max: 1 });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

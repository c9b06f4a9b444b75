import { runHotQueries } from '@craftlane/local-stack/bench/hot-query';
import { openDatabase } from '@craftlane/service-kit/db';
import { eq, getTableColumns } from 'drizzle-orm';
import { users } from '../db/schema.ts';
import { prepareUserReads } from '../db/users.ts';

// The read behind profiles and sessions, for `npm run bench`.
await runHotQueries(async (url) => {
  const { db, sql } = openDatabase({ url });
  const [user] = await sql<{ id: string }[]>`select id from users order by id limit 1`;
  const id = user?.id ?? '';
  const reads = prepareUserReads(db);
  const statement = db.select(columns()).from(users).where(eq(users.id, id)).toSQL();
  return [{ name: 'user by id', ours: () => reads.findById(id), statement }];
});

function columns() {
  const { passwordHash: _, ...rest } = getTableColumns(users);
  return rest;
}

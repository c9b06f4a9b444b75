import postgres from 'postgres';
import { type Comparison, compare } from './compare.ts';

/** A read as its service does it, and the same on the bare driver. */
export type HotQuery = {
  name: string;
  ours: () => Promise<unknown>;
  /** The SQL that `ours` sends. */
  statement: { sql: string; params: unknown[] };
};

const MILLISECONDS = 1_000;
/** As many as a pool has connections. */
const AT_ONCE = 10;

/**
 * The program of a service that `npm run bench` starts: measures its queries per second against the same statements, prepared, on the
 * driver alone, and prints JSON. The database is the one of `DATABASE_URL`.
 */
export async function runHotQueries(prepare: (databaseUrl: string) => Promise<HotQuery[]>): Promise<void> {
  const databaseUrl = process.env.DATABASE_URL ?? '';
  const queries = await prepare(databaseUrl);
  const bare = postgres(databaseUrl, { max: AT_ONCE });
  const results: { name: string; comparison: Comparison }[] = [];
  for (const { name, ours, statement } of queries) {
    const raw = () => bare.unsafe(statement.sql, statement.params as never[], { prepare: true });
    results.push({
      name,
      comparison: await compare(
        () => perSecond(ours),
        () => perSecond(raw),
      ),
    });
  }
  process.stdout.write(JSON.stringify(results), () => process.exit());
}

/** How often something can be done a second, ten at a time. */
export async function perSecond(query: () => Promise<unknown>): Promise<number> {
  let done = 0;
  const begin = performance.now();
  const end = begin + MILLISECONDS;
  const oneAfterTheOther = async () => {
    while (performance.now() < end) {
      await query();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, oneAfterTheOther));
  return done / ((performance.now() - begin) / 1_000);
}

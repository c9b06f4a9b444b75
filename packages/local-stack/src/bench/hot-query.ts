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

/** Something a service does, and the same on the bare driver. */
export type Contest = { name: string; ours: () => Promise<unknown>; bare: () => Promise<unknown> };

/**
 * The program of a service that `npm run bench` starts: measures its queries per second against the same statements, prepared, on the
 * driver alone, and prints JSON. The database is the one of `DATABASE_URL`.
 */
export async function runHotQueries(prepare: (databaseUrl: string) => Promise<HotQuery[]>): Promise<void> {
  await runContests(async (databaseUrl, bare) =>
    (await prepare(databaseUrl)).map(({ name, ours, statement }) => ({
      name,
      ours,
      bare: () => bare.unsafe(statement.sql, statement.params as never[], { prepare: true }),
    })),
  );
}

/** The same for whatever else is to be compared; `bare` is the driver on that database. */
export async function runContests(
  prepare: (databaseUrl: string, bare: postgres.Sql) => Promise<Contest[]>,
): Promise<void> {
  const databaseUrl = process.env.DATABASE_URL ?? '';
  const contests = await prepare(databaseUrl, postgres(databaseUrl, { max: AT_ONCE }));
  const results: { name: string; comparison: Comparison }[] = [];
  for (const { name, ours, bare } of contests) {
    const comparison = await compare(
      () => perSecond(ours),
      () => perSecond(bare),
    );
    results.push({ name, comparison });
  }
  process.stdout.write(JSON.stringify(results), () => process.exit());
}

/** How often something can be done a second, ten at a time. */
async function perSecond(query: () => Promise<unknown>): Promise<number> {
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

import { createTestDatabase } from '@craftlane/test-kit/database';
import { startFaultProxy } from '@craftlane/test-kit/fault-proxy';
import { until } from '@craftlane/test-kit/wait';
import postgres from 'postgres';
import { afterAll, afterEach, expect, test } from 'vitest';
import { isDatabaseUnavailable } from './causes.ts';
import { lastingPool } from './lasting-pool.ts';

const database = await createTestDatabase({ service: 'note', migrationsFolder: null });
const url = new URL(database.appUrl);
const proxy = await startFaultProxy({ host: url.hostname, port: Number(url.port) });
url.port = String(proxy.port);
const sql = lastingPool((hooks) => postgres(url.href, { max: 3, fetch_types: false, backoff: () => 0.01, ...hooks }), {
  answerMs: 400,
  connectionMs: 300,
});

afterEach(() => proxy.heal());
afterAll(async () => {
  await sql.end({ timeout: 1 });
  await proxy.stop();
  await database.drop();
});

/** Asks several times at once. */
const ask = () =>
  Promise.all(
    Array.from({ length: 4 }, () =>
      sql`select 1`.then(
        () => 'answered',
        (error) => isDatabaseUnavailable(error) && 'unavailable',
      ),
    ),
  );

test.each(['down', 'cut'] as const)(
  'no query is forgotten while connections are %s, and later ones work',
  async (fault) => {
    for (let round = 1; round <= 5; round++) {
      await until(async () => (await ask()).every((answer) => answer === 'answered'));
      await proxy.inject(fault);
      const failed = [...(await ask()), ...(await ask()), ...(await ask())];
      expect(failed).toContain('unavailable');
      expect(failed).not.toContain(false);
      await proxy.heal();
    }
  },
);

test('a statement that nobody answers fails in the end, and the next one finds a new connection', async () => {
  await ask();
  await proxy.inject('slow');
  const failed = await Promise.all(
    Array.from({ length: 3 }, () => sql.unsafe('select 1').catch(isDatabaseUnavailable)),
  );
  expect(failed).toEqual([true, true, true]);
  await proxy.heal();
  expect(new Set(await ask())).toEqual(new Set(['answered']));
});

test('a transaction on another connection goes on while one is broken', async () => {
  const other = await sql.begin(async (tx) => {
    const [own] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`;
    const broken = sql`select pg_terminate_backend(pg_backend_pid())`.catch(isDatabaseUnavailable);
    expect(await broken).toBe(true);
    const [still] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`;
    return still?.pid === own?.pid;
  });
  expect(other).toBe(true);
  expect(new Set(await ask())).toEqual(new Set(['answered']));
});

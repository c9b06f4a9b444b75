import { createTestDatabase } from '@craftlane/test-kit/database';
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { isDatabaseUnavailable } from './causes.ts';
import { openCallScope, withinCallScope } from './client-scope.ts';
import { openDatabase, transact } from './db.ts';
import { newId } from './ids.ts';

const database = await createTestDatabase({ service: 'note', migrationsFolder: null });
const { db, close } = openDatabase({ url: database.appUrl, max: 2, statementTimeoutMs: 400 });
afterAll(async () => {
  await close();
  await database.drop();
});

/** A transaction that has done `work` and stays open until it is let go. */
async function holdTransaction(work: ReturnType<typeof sql> = sql`select 1`) {
  const begun = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  const transaction = transact(db, async (tx) => {
    await tx.execute(work);
    begun.resolve();
    await end.promise;
  });
  await begun.promise;
  return async () => {
    end.resolve();
    await transaction;
  };
}

const answer = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => error,
  );

describe('while a long transaction has all places of the pool', () => {
  test('reads go on, another transaction is unavailable after two seconds, and later works', async () => {
    const letGo = await holdTransaction();
    const begin = performance.now();
    const refused = answer(transact(db, (tx) => tx.execute(sql`select 1`)));
    await db.execute(sql`select 1`);
    expect(performance.now() - begin).toBeLessThan(1000);
    expect(await refused).toMatchObject({ code: 'UNAVAILABLE', status: 503, retryAfterS: 1 });
    expect(performance.now() - begin).toBeLessThan(3500);
    await letGo();
    expect(await answer(transact(db, (tx) => tx.execute(sql`select 1`)))).toBe('done');
  });

  test('transactions that wait get their turn in order', async () => {
    const letGo = await holdTransaction();
    const order: number[] = [];
    const waiting = [1, 2, 3].map((turn) => transact(db, async () => void order.push(turn)));
    await letGo();
    await Promise.all(waiting);
    expect(order).toEqual([1, 2, 3]);
  });

  test('a transaction that fails gives its place back', async () => {
    await answer(transact(db, () => Promise.reject(new Error('no'))));
    expect(await answer(transact(db, (tx) => tx.execute(sql`select 1`)))).toBe('done');
  });
});

test('nothing is begun for a request that was given up', async () => {
  const scope = openCallScope({ deadlineMs: 1000, retries: 1, signal: AbortSignal.abort() });
  let hasBegun = false;
  const refused = withinCallScope(scope, () =>
    transact(db, async () => {
      hasBegun = true;
    }),
  );
  expect(await answer(refused)).toMatchObject({ code: 'UNAVAILABLE' });
  expect(hasBegun).toBe(false);
});

test('arrays come back as they were sent', async () => {
  const texts = ['plain', 'with "quotes", \\ and {braces}', '', 'NULL', null, 'line\nbreak'];
  const ids = [newId(), newId()];
  const [row] = await db.execute(sql`
    select ${sql.param(texts)}::text[] as texts, ${sql.param(ids)}::uuid[] as ids, array[1, null, 3] as numbers,
      array[true, false] as flags, '{}'::text[] as none`);
  expect(row).toEqual({ texts, ids, numbers: [1, null, 3], flags: [true, false], none: [] });
});

test('a statement that takes too long counts as unavailable', async () => {
  const error = await answer(db.execute(sql`select pg_sleep(5)`));
  expect(isDatabaseUnavailable(error)).toBe(true);
});

test('a statement that waits for a lock too long counts as unavailable', async () => {
  const patient = openDatabase({ url: database.appUrl, max: 2 });
  const id = newId();
  const insert = sql`insert into kit.inbox (event_id, consumer) values (${id}, 'x')`;
  const letGo = await holdTransaction(insert);
  const begin = performance.now();
  const error = await answer(patient.db.execute(insert));
  expect(isDatabaseUnavailable(error)).toBe(true);
  expect(performance.now() - begin).toBeLessThan(6000);
  await letGo();
  await patient.close();
});

describe('statements with parameters', () => {
  const one = openDatabase({ url: database.appUrl, max: 1 });
  afterAll(() => one.close());
  const prepared = async (marker: string) => {
    const rows = await one.db.execute<{ count: number }>(
      sql.raw(`select count(*)::int from pg_prepared_statements where statement like '%as ${marker}'`),
    );
    return rows[0]?.count;
  };

  test('are prepared once per connection, in transactions and savepoints too', async () => {
    const ask = (executor: Pick<typeof one.db, 'execute'>) => executor.execute(sql`select ${1}::int as once`);
    await ask(one.db);
    await transact(one.db, async (tx) => {
      await ask(tx);
      await tx.transaction((inner) => ask(inner));
    });
    expect(await prepared('once')).toBe(1);
    await transact(one.db, (tx) => tx.execute(sql`select ${1}::int as within`));
    expect(await prepared('within')).toBe(1);
  });

  test('are not prepared when they are long or there are very many different ones', async () => {
    await one.db.execute(sql`select ${1}::int, ${sql.raw(`'${'x'.repeat(10_000)}'`)} as long`);
    expect(await prepared('long')).toBe(0);
    for (let text = 0; text < 1_010; text++)
      await one.db.execute(sql`select ${1}::int + ${sql.raw(`${text}`)} as many`);
    expect(await prepared('many')).toBeLessThan(1_000);
    expect(await prepared('many')).toBeGreaterThan(900);
  });
});

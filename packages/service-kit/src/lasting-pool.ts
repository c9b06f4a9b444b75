import type { Sql } from 'postgres';

/** The driver's options by which a pool reports on its connections. */
export interface PoolHooks {
  onclose(): void;
  onparameter(): void;
}

/** How long one may wait; milliseconds. */
export interface Patience {
  /** For the answer to one statement: more than any statement may take. Default 8.5 s. */
  answerMs?: number;
  /** For the first connection of a pool, and for work on the other connections of one that is replaced. Default 3 s. */
  connectionMs?: number;
}

interface Pool {
  sql: Sql;
  bornAt: number;
  hasConnected: boolean;
  isRetired: boolean;
  /** Statements and begins of transactions under way, with the time of their begin; the oldest first. */
  asked: Map<Promise<unknown>, number>;
}

const WATCH_EVERY_MS = 250;

/**
 * A pool that outlasts its server. When a connection breaks, the driver forgets statements that it wrote at that moment, may never
 * flush what it writes to the next connection, and goes on connecting for ever; callers would wait for ever, too. So a pool that
 * loses a connection, or gets no answer, is replaced: new work goes to a new pool, the old one is ended, and what is stuck in it
 * fails. `open` makes a pool with the given hooks.
 */
export function lastingPool(open: (hooks: PoolHooks) => Sql, patience: Patience = {}): Sql {
  const { answerMs = 8500, connectionMs = 3000 } = patience;
  const farewells = new Set<Promise<void>>();

  const make = (): Pool => {
    const onparameter = () => {
      pool.hasConnected = true;
    };
    // One that is still looking for its server is left alone for a while: replacing it would only hurry it.
    const onclose = () => {
      if (pool.hasConnected || performance.now() - pool.bornAt > connectionMs) retire(pool, connectionMs);
    };
    const state = { bornAt: performance.now(), hasConnected: false, isRetired: false, asked: new Map() };
    const pool: Pool = { ...state, sql: open({ onclose, onparameter }) };
    return pool;
  };
  const retire = (pool: Pool, farewellMs: number) => {
    if (pool.isRetired) return;
    pool.isRetired = true;
    if (pool === current) current = make();
    const farewell = pool.sql.end({ timeout: farewellMs / 1000 }).finally(() => farewells.delete(farewell));
    farewells.add(farewell);
  };
  let current = make();

  const watch = setInterval(() => {
    const [begin = Number.POSITIVE_INFINITY] = current.asked.values();
    if (performance.now() - begin > (current.hasConnected ? answerMs : connectionMs)) retire(current, 0);
  }, WATCH_EVERY_MS);
  watch.unref();

  const doors: Record<PropertyKey, unknown> = {
    unsafe: (...args: Parameters<Sql['unsafe']>) => noteAsked(current, current.sql.unsafe(...args)),
    begin: (...args: unknown[]) => begin(current, args),
    end: async (options?: { timeout?: number }) => {
      clearInterval(watch);
      current.isRetired = true;
      await Promise.all([current.sql.end(options), ...farewells]);
    },
  };
  return new Proxy(current.sql, {
    apply: (_target, _self, args) => noteWhenAsked(current, Reflect.apply(current.sql, undefined, args)),
    get: (_target, name) => doors[name] ?? Reflect.get(current.sql, name),
  });
}

/** A transaction may take its time once it has begun. */
async function begin(pool: Pool, args: unknown[]): Promise<unknown> {
  const hasBegun = Promise.withResolvers<void>();
  noteAsked(pool, hasBegun.promise);
  const work = args.at(-1) as (tx: unknown) => unknown;
  const noted = (tx: unknown) => {
    hasBegun.resolve();
    return work(tx);
  };
  try {
    return await Reflect.apply(pool.sql.begin, pool.sql, [...args.slice(0, -1), noted]);
  } finally {
    hasBegun.resolve();
  }
}

/** A query in a template runs when somebody waits for it; as a part of another one it never does. */
function noteWhenAsked(pool: Pool, query: unknown): unknown {
  if (!(query instanceof Promise)) return query;
  const waitFor: Promise<unknown>['then'] = (...handlers) => {
    Reflect.deleteProperty(query, 'then');
    return noteAsked(pool, query).then(...handlers);
  };
  Reflect.set(query, 'then', waitFor);
  return query;
}

function noteAsked<T extends Promise<unknown>>({ asked }: Pool, work: T): T {
  asked.set(work, performance.now());
  const done = () => void asked.delete(work);
  work.then(done, done);
  return work;
}

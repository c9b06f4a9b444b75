import type { PgTransactionConfig } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { arrayTypes } from './array-types.ts';
import { causesOf } from './causes.ts';
import { currentCallScope } from './client-scope.ts';
import { unavailable } from './errors.ts';
import { lastingPool, type PoolHooks } from './lasting-pool.ts';
import type { Logger } from './log.ts';
import { countUsage, type PoolUsage } from './pool-usage.ts';
import { prepareStatements } from './prepared-statements.ts';
import { inSpan } from './tracing.ts';
import { transactionGate } from './transaction-gate.ts';

/** The service's database through drizzle's query builder (`db.select().from(table)`). */
export type Db = PostgresJsDatabase;

/** A transaction of {@link Db}. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

/** The pool below {@link Db}, for SQL that the builder cannot say. */
export type Sql = postgres.Sql;

/** Anything that runs SQL: {@link Db} or {@link Tx}. */
export type Executor = Pick<Db, 'execute'>;

/** An open pool; `close` waits for running queries. */
export interface Database {
  db: Db;
  sql: Sql;
  /** How {@link Db} uses the pool. */
  usage: PoolUsage;
  close(): Promise<void>;
}

/** Where the database is, and the limits of {@link openDatabase}. */
export interface DatabaseOptions {
  url: string;
  applicationName?: string;
  max?: number;
  statementTimeoutMs?: number;
  log?: Logger;
}

/** Milliseconds a transaction waits for a connection: less than what callers wait for an answer. */
const POOL_WAIT_MS = 2000;

/** Milliseconds a statement waits for a lock that another transaction holds. */
const LOCK_TIMEOUT_MS = 2500;

/**
 * Opens a pool of `max` connections (default 10); the first query connects. Nothing waits without end: a connection is made within
 * 3 s, a transaction gets one of the pool within 2 s or throws UNAVAILABLE, a statement waits 2.5 s for a lock and ends after
 * `statementTimeoutMs` (default 8 s), an idle transaction after 15 s. A fifth of the pool is kept for single statements, so
 * that long transactions do not stop reads. Lost connections are made again by the next query. Statements with parameters are
 * prepared; `.prepare(name)` also spares building the text again.
 */
export function openDatabase(options: DatabaseOptions): Database {
  const usage: PoolUsage = { max: options.max ?? 10, running: 0 };
  const sql = lastingPool((hooks) => openPool(options, usage.max, hooks));
  const db = drizzle(countUsage(limitTransactions(prepareStatements(sql), usage.max), usage));
  return { db, sql, usage, close: () => sql.end({ timeout: 5 }) };
}

function openPool(
  { url, applicationName, statementTimeoutMs, log }: DatabaseOptions,
  max: number,
  hooks: PoolHooks,
): Sql {
  const sql = postgres(url, {
    max,
    // Connections that end by themselves would look like broken ones.
    max_lifetime: null,
    connect_timeout: 3,
    backoff: reconnectPauseS,
    fetch_types: false,
    types: arrayTypes,
    ...hooks,
    onnotice: (notice) => log?.debug({ notice: notice.message }, 'database notice'),
    connection: {
      application_name: applicationName ?? 'craftlane',
      statement_timeout: statementTimeoutMs ?? 8000,
      lock_timeout: LOCK_TIMEOUT_MS,
      idle_in_transaction_session_timeout: 15_000,
    },
  });
  // Tells the pool how drizzle wants its values.
  drizzle(sql);
  return sql;
}

/** The driver's own pause grows to 20 s, which would outlast the restart of a server. */
function reconnectPauseS(failures: number): number {
  return Math.min(0.05 * 2 ** failures, 1) * (0.5 + Math.random() / 2);
}

/** Every transaction begins with `begin`, drizzle's too, so that is where they queue. */
function limitTransactions(sql: Sql, max: number): Sql {
  const gate = transactionGate({ places: Math.max(1, max - Math.ceil(max / 5)), waitMs: POOL_WAIT_MS });
  const begin = (...args: Parameters<Sql['begin']>) => gate.enter(() => sql.begin(...args));
  return new Proxy(sql, { get: (target, name) => (name === 'begin' ? begin : Reflect.get(target, name)) });
}

/**
 * Runs `work` in one transaction and commits when it resolves. A serialization failure or deadlock runs it again, at most
 * `attempts` times (default 3), so `work` must have no effect outside of the transaction — and never makes a remote call. Nothing is
 * begun for a request that was given up: its caller has heard that it failed, or is gone.
 */
export async function transact<T>(
  db: Db,
  work: (tx: Tx) => Promise<T>,
  options: PgTransactionConfig & { attempts?: number } = {},
): Promise<T> {
  const { attempts = 3, ...config } = options;
  for (let attempt = 1; ; attempt++) {
    if (currentCallScope()?.signal?.aborted) throw unavailable(undefined, new Error('The request was given up.'));
    try {
      return await inSpan('transaction', { attributes: { 'db.system.name': 'postgresql', attempt } }, () =>
        Object.keys(config).length > 0 ? db.transaction(work, config) : db.transaction(work),
      );
    } catch (error) {
      if (attempt >= attempts || !isConcurrencyFailure(error)) throw error;
    }
  }
}

/** Whether a unique constraint (the named one, when given) refused a row. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return causesOf(error).some(
    (cause) =>
      cause instanceof postgres.PostgresError &&
      cause.code === '23505' &&
      (constraint === undefined || cause.constraint_name === constraint),
  );
}

function isConcurrencyFailure(error: unknown): boolean {
  return causesOf(error).some(
    (cause) => cause instanceof postgres.PostgresError && (cause.code === '40001' || cause.code === '40P01'),
  );
}

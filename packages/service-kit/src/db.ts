import type { PgTransactionConfig } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { causesOf } from './causes.ts';
import type { Logger } from './log.ts';
import { countUsage, type PoolUsage } from './pool-usage.ts';
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

/** Milliseconds a transaction waits for a connection: less than what callers wait for an answer. */
const POOL_WAIT_MS = 2000;

/** Milliseconds a statement waits for a lock that another transaction holds. */
const LOCK_TIMEOUT_MS = 2500;

/**
 * Opens a pool of `max` connections (default 10); the first query connects. Nothing waits without end: a connection is made within
 * 3 s, a transaction gets one of the pool within 2 s or throws UNAVAILABLE, a statement waits 2.5 s for a lock and ends after
 * `statementTimeoutMs` (default 8 s), an idle transaction after 15 s. A fifth of the pool is kept for single statements, so
 * that long transactions do not stop reads. A lost connection is made again by the next query. Queries built with
 * `.prepare(name)` are prepared statements.
 */
export function openDatabase(options: {
  url: string;
  applicationName?: string;
  max?: number;
  statementTimeoutMs?: number;
  log?: Logger;
}): Database {
  const usage: PoolUsage = { max: options.max ?? 10, running: 0 };
  const sql = postgres(options.url, {
    max: usage.max,
    connect_timeout: 3,
    backoff: reconnectPauseS,
    onnotice: (notice) => options.log?.debug({ notice: notice.message }, 'database notice'),
    connection: {
      application_name: options.applicationName ?? 'craftlane',
      statement_timeout: options.statementTimeoutMs ?? 8000,
      lock_timeout: LOCK_TIMEOUT_MS,
      idle_in_transaction_session_timeout: 15_000,
    },
  });
  limitTransactions(sql, usage.max);
  return { db: drizzle(countUsage(sql, usage)), sql, usage, close: () => sql.end({ timeout: 5 }) };
}

/** The driver's own pause grows to 20 s, which would outlast the restart of a server. */
function reconnectPauseS(failures: number): number {
  return Math.min(0.05 * 2 ** failures, 1) * (0.5 + Math.random() / 2);
}

/** Every transaction begins with `begin`, drizzle's too, so that is where they queue. */
function limitTransactions(sql: Sql, max: number): void {
  const gate = transactionGate({ places: Math.max(1, max - Math.ceil(max / 5)), waitMs: POOL_WAIT_MS });
  const begin: (...args: never[]) => Promise<unknown> = sql.begin;
  Object.assign(sql, { begin: (...args: never[]) => gate.enter(() => begin(...args)) });
}

/**
 * Runs `work` in one transaction and commits when it resolves. A serialization failure or deadlock runs it again, at most
 * `attempts` times (default 3), so `work` must have no effect outside of the transaction — and never makes a remote call.
 */
export async function transact<T>(
  db: Db,
  work: (tx: Tx) => Promise<T>,
  options: PgTransactionConfig & { attempts?: number } = {},
): Promise<T> {
  const { attempts = 3, ...config } = options;
  for (let attempt = 1; ; attempt++) {
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

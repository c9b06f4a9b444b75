import type { SandboxConfig } from './config.ts';
import type { Faults } from './faults/faults.ts';
import type { IdPrefix } from './ids.ts';
import type { Sql } from './store/database.ts';

/** One line of the log; never card data, keys or bodies. */
export type LogEntry = Record<string, string | number | boolean | null>;

/** What every part of a running sandbox works with. */
export interface SandboxDeps {
  config: SandboxConfig;
  /** Base of the hosted pages, without a trailing slash. */
  publicUrl: string;
  sql: Sql;
  faults: Faults;
  now(): Date;
  newId(prefix: IdPrefix): string;
  /** Tells the background loops that there may be something to send or a new deadline. Call after commit. */
  wake(): void;
  log(entry: LogEntry): void;
}

/** The request that caused a change, as events report it; both null when a person or a timer caused it. */
export interface Cause {
  requestId: string | null;
  idempotencyKey: string | null;
}

/** The cause of everything that no API request asked for. */
export const NO_REQUEST: Cause = { requestId: null, idempotencyKey: null };

/** Seconds since 1970, the time unit of Stripe's objects. */
export function unixSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}

import { Gauge, type Registry } from 'prom-client';
import type { Sql } from './db.ts';

/** How a pool of connections is used at this moment. */
export interface PoolUsage {
  /** Connections at most. */
  max: number;
  /** Queries and transactions that have not ended; those above `max` wait. */
  running: number;
}

/**
 * The same pool, whose queries and transactions are counted in `usage` from the call to the end. Only the two doors that
 * drizzle uses are counted: `unsafe` (one query) and `begin` (one transaction).
 */
export function countUsage(sql: Sql, usage: PoolUsage): Sql {
  const counted = <T extends Promise<unknown>>(work: T): T => {
    usage.running++;
    const done = () => {
      usage.running--;
    };
    work.then(done, done);
    return work;
  };
  const doors: Record<PropertyKey, unknown> = {
    unsafe: (...args: Parameters<Sql['unsafe']>) => counted(sql.unsafe(...args)),
    begin: (...args: Parameters<Sql['begin']>) => counted(sql.begin(...args)),
  };
  return new Proxy(sql, { get: (target, name) => doors[name] ?? Reflect.get(target, name) });
}

/** Adds gauges of a pool. */
export function addPoolMetrics(registry: Registry, usage: PoolUsage): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  gauge('db_pool_connections_max', 'Connections the pool may open.', () => usage.max);
  gauge('db_pool_in_use', 'Connections that run a query or hold a transaction.', () =>
    Math.min(usage.running, usage.max),
  );
  gauge('db_pool_waiting', 'Queries and transactions that wait for a connection.', () =>
    Math.max(usage.running - usage.max, 0),
  );
}

import { setTimeout } from 'node:timers/promises';
import type { Sql } from '@craftlane/service-kit/db';
import { Gauge, type Registry } from 'prom-client';

const ANSWER_WITHIN_MS = 1_000;

const gauges = {
  payments_set_aside: {
    help: 'Payments of another amount than their order asks, until a person decided about them.',
    read: (sql: Sql) => sql<Value[]>`select count(*)::int as value from set_aside_payments where resolved_at is null`,
  },
  refund_due_oldest_seconds: {
    help: 'How long the oldest late payment has waited for its refund; 0 when none waits.',
    read: (sql: Sql) => sql<Value[]>`
      select coalesce(extract(epoch from now() - min(created_at)), 0)::float as value
      from due_refunds where refunded_at is null`,
  },
  stripe_differences_open: {
    help: 'What Stripe and the books say differently, until both agree or a person explained it.',
    read: (sql: Sql) => sql<Value[]>`select count(*)::int as value from differences where settled_at is null`,
  },
  refunds_failed: {
    help: 'Refunds that Stripe could not make, until they are tried again.',
    read: (sql: Sql) => sql<Value[]>`
      select (select count(*) from refunds where status = 'failed')::int
        + (select count(*) from due_refunds where failed_at is not null)::int as value`,
  },
  transfers_refused: {
    help: 'Earnings that have cleared and that Stripe refuses to send.',
    read: (sql: Sql) =>
      sql<Value[]>`select count(*)::int as value from earnings where status = 'available' and refusal is not null`,
  },
};

type Value = { value: number };

/** Adds gauges of money that waits for someone; absent while the database does not answer. */
export function addMoneyMetrics(registry: Registry, sql: Sql): void {
  for (const [name, { help, read }] of Object.entries(gauges)) {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        // A pool that is used up must not keep the other metrics from being seen.
        const [row] = await Promise.race([read(sql).catch(() => []), setTimeout(ANSWER_WITHIN_MS, [], { ref: false })]);
        if (row) this.set(Math.max(0, row.value));
        else this.remove();
      },
    });
  }
}

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
    help: 'How long the oldest refund has waited for Stripe, of a late payment or of an order that is not frozen; 0 when none waits.',
    read: (sql: Sql) => sql<Value[]>`
      select coalesce(extract(epoch from now() - min(created_at)), 0)::float as value from (
        select created_at from due_refunds where refunded_at is null
        union all select refunds.created_at from refunds join orders on orders.id = order_id
        where refunds.status = 'due' and orders.frozen_at is null) as waiting`,
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
  transfers_stuck: {
    help: 'Transfers and reversals that Stripe was asked for over an hour ago and has neither done nor refused.',
    read: (sql: Sql) => sql<Value[]>`
      select ((select count(*) from earnings where status = 'sending' and sent_at < now() - interval '1 hour')
        + (select count(*) from transfer_reversals join earnings on earnings.id = earning_id
          where transfer_reversals.status = 'due' and earnings.status = 'sent'
            and transfer_reversals.created_at < now() - interval '1 hour'))::int as value`,
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

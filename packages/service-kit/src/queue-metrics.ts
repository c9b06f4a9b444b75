import { setTimeout } from 'node:timers/promises';
import { Gauge, type Registry } from 'prom-client';
import type { Sql } from './db.ts';
import { DELIVER_EVENT } from './events.ts';
import type { Logger } from './log.ts';

const ANSWER_WITHIN_MS = 1000;

/** What waits in the database of one service; ages in seconds, 0 when nothing waits. */
interface QueueState {
  due: number;
  oldestS: number;
  oldestEventS: number;
  failed: number;
  dead: number;
}

const gauges: Record<string, { help: string; pick: (state: QueueState) => number }> = {
  job_queue_depth: { help: 'Jobs that are due and not finished.', pick: ({ due }) => due },
  job_queue_oldest_seconds: {
    help: 'How long the oldest due job has waited; 0 when none waits.',
    pick: ({ oldestS }) => oldestS,
  },
  event_delivery_oldest_seconds: {
    help: 'Age of the oldest event that a subscriber has not taken; 0 when all are.',
    pick: ({ oldestEventS }) => oldestEventS,
  },
  jobs_failed: { help: 'Jobs whose attempts are used up.', pick: ({ failed }) => failed },
  dead_events: { help: 'Events set aside and not dealt with yet.', pick: ({ dead }) => dead },
};

/**
 * Adds gauges of the work that waits. The database is asked at every scrape, in one query for all of them; when it does not
 * answer they are absent, and the other metrics are still served.
 */
export function addQueueMetrics(registry: Registry, sql: Sql, log: Logger): void {
  let asked: Promise<QueueState | null> | null = null;
  const ask = () => {
    asked ??= readQueue(sql)
      .catch((error: unknown) => {
        log.warn({ err: error }, 'queue metrics could not be read');
        return null;
      })
      .finally(() => {
        asked = null;
      });
    // A pool that is used up must not keep the other metrics from being seen.
    return Promise.race([asked, setTimeout(ANSWER_WITHIN_MS, null, { ref: false })]);
  };
  for (const [name, { help, pick }] of Object.entries(gauges)) {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const state = await ask();
        if (state) this.set(pick(state));
        else this.remove();
      },
    });
  }
}

async function readQueue(sql: Sql): Promise<QueueState> {
  const [state] = await sql<QueueState[]>`
    select
      (count(*) filter (where attempts < max_attempts and run_at <= now()))::int as due,
      coalesce(extract(epoch from now() - min(run_at) filter (where attempts < max_attempts and run_at <= now())), 0)::float
        as "oldestS",
      coalesce(extract(epoch from now() - min(created_at) filter (where task_identifier = ${DELIVER_EVENT})), 0)::float
        as "oldestEventS",
      (count(*) filter (where attempts >= max_attempts and locked_at is null))::int as failed,
      (select count(*)::int from kit.dead_events) as dead
    from graphile_worker.jobs`;
  return state ?? { due: 0, oldestS: 0, oldestEventS: 0, failed: 0, dead: 0 };
}

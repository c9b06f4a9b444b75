import postgres from 'postgres';
import { findDatabases } from './backup/backup.ts';

/** An event that its sender gave up; `reason` is what the subscriber answered last. */
export type DeadEvent = {
  id: string;
  type: string;
  subscriber: string;
  reason: string;
  requestId: string | null;
  failedAt: Date;
};

/** Events set aside, by the service that states them; services without any are absent. */
export async function listDeadEvents(adminUrl: string): Promise<Map<string, DeadEvent[]>> {
  const found = new Map<string, DeadEvent[]>();
  for (const [service, url] of await findDatabases(adminUrl)) {
    const events = await inDatabase(url, async (sql) => {
      const [kit] = await sql<{ isThere: boolean }[]>`select to_regclass('kit.dead_events') is not null as "isThere"`;
      if (!kit?.isThere) return [];
      return sql<DeadEvent[]>`
        select id::text, type, subscriber, reason, event->>'requestId' as "requestId", failed_at as "failedAt"
        from kit.dead_events order by id`;
    });
    if (events.length > 0) found.set(service, [...events]);
  }
  return found;
}

/**
 * Gives events of one service back to their delivery: all that are set aside, or those with these ids. Returns how many. Safe to
 * repeat: a subscriber that has applied one before does nothing.
 * @throws Error when there is no such service
 */
export async function retryDeadEvents(adminUrl: string, service: string, ids: readonly string[] = []): Promise<number> {
  const url = (await findDatabases(adminUrl)).get(service);
  if (!url) throw new Error(`There is no database of a service "${service}".`);
  return inDatabase(url, async (sql) => {
    const given = await sql`
      with chosen as (
        delete from kit.dead_events
        where ${ids.length === 0} or id::text = any(${[...ids]}::text[])
        returning subscriber, event
      )
      select graphile_worker.add_job(
        'deliver_event', json_build_object('subscriber', subscriber, 'event', event), max_attempts => 20
      ) from chosen`;
    return given.length;
  });
}

async function inDatabase<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

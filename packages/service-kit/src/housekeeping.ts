import { sql } from 'drizzle-orm';
import type { Db } from './db.ts';
import type { Task } from './jobs.ts';

/** Cron line and task that keep the kit's own tables small. */
export const housekeepingCrontab = '17 4 * * * kit_housekeeping';

/** Forgets stored answers after 7 days and received event ids after 30, long after the last possible repetition. */
export function housekeepingTask(db: Db): Task {
  return async () => {
    await db.execute(sql`delete from kit.idempotency_keys where created_at < now() - interval '7 days'`);
    await db.execute(sql`delete from kit.inbox where received_at < now() - interval '30 days'`);
  };
}

import type { Db, Tx } from '@craftlane/service-kit/db';
import { desc, sql } from 'drizzle-orm';
import { settingsVersions } from './schema.ts';

/** Fees and lengths of time as operators set them at one time. */
export type SettingsVersion = typeof settingsVersions.$inferSelect;

/** The newest version, or null when none was ever set. */
export async function findNewestSettings(db: Db | Tx): Promise<SettingsVersion | null> {
  const [newest] = await db.select().from(settingsVersions).orderBy(desc(settingsVersions.version)).limit(1);
  return newest ?? null;
}

/** Stores the next version; the one that follows `after` exists once, so the second of two at once fails on its number. */
export async function insertSettings(
  tx: Tx,
  { after, ...row }: Omit<SettingsVersion, 'version'> & { after: number },
): Promise<boolean> {
  const rows = await tx
    .insert(settingsVersions)
    .values({ ...row, version: after + 1 })
    .onConflictDoNothing()
    .returning({ version: settingsVersions.version });
  return rows.length > 0;
}

/** What orders paid since an instant were worth in all, for the preview of other fees. */
export async function worthOfOrdersSince(db: Db, since: Date): Promise<{ orders: number; worthMinor: number }> {
  const [row] = await db.execute<{ orders: number; worth: string }>(sql`
    select count(*)::int as orders, coalesce(sum(price_minor + extras_minor), 0)::text as worth
    from orders where paid_at >= ${since.toISOString()}`);
  return { orders: row?.orders ?? 0, worthMinor: Number(row?.worth ?? 0) };
}

/** How many orders are under way, which keep what they were placed with. */
export async function countOpenOrders(db: Db): Promise<number> {
  const [row] = await db.execute<{ orders: number }>(sql`
    select count(*)::int as orders from orders
    where status in ('pending_payment', 'awaiting_requirements', 'in_progress', 'delivered', 'in_revision', 'disputed')`);
  return row?.orders ?? 0;
}

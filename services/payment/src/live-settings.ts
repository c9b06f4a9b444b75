import type { Tx } from '@craftlane/service-kit/db';
import type { ServiceCore } from '@craftlane/service-kit/service';
import { sql as statement } from 'drizzle-orm';
import { findNewestSettings } from './db/settings.ts';
import type { PaymentSettings } from './deps.ts';

const CHANNEL = 'payment_settings';

/** Settings that follow what operators set; `refresh` learns of it at once. */
export interface LiveSettings {
  settings: PaymentSettings;
  refresh(): Promise<void>;
}

/**
 * The configuration, overruled by the newest version that operators set. The object stays the same one, its values change: the database tells
 * every process, and whoever lost the connection reads again when it is back.
 */
export async function createLiveSettings(
  { db, sql, log }: Pick<ServiceCore, 'db' | 'sql' | 'log'>,
  configured: PaymentSettings,
): Promise<LiveSettings> {
  const settings = { ...configured };
  const refresh = async () => {
    const newest = await findNewestSettings(db);
    if (newest) Object.assign(settings, newest.settings);
  };
  const again = () => void refresh().catch((error: unknown) => log.warn({ err: error }, 'settings not refreshed'));
  await refresh();
  await sql.listen(CHANNEL, again, again);
  return { settings, refresh };
}

/** Tells every process that there is a new version, when this transaction commits. */
export async function announceSettings(tx: Tx): Promise<void> {
  await tx.execute(statement`select pg_notify(${CHANNEL}, '')`);
}

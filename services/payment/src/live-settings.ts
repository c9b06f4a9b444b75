import type { ServiceCore } from '@craftlane/service-kit/service';
import { findNewestSettings } from './db/settings.ts';
import type { PaymentSettings } from './deps.ts';

/** How late a process may learn what an operator set in another one. */
const REFRESH_MS = 5_000;

/** Settings that follow what operators set; `refresh` learns of it at once. */
export interface LiveSettings {
  settings: PaymentSettings;
  refresh(): Promise<void>;
}

/** The configuration, overruled by the newest version that operators set. The object stays the same one, its values change. */
export async function createLiveSettings(
  { db, log }: Pick<ServiceCore, 'db' | 'log'>,
  configured: PaymentSettings,
): Promise<LiveSettings> {
  const settings = { ...configured };
  const refresh = async () => {
    const newest = await findNewestSettings(db);
    if (newest) Object.assign(settings, newest.settings);
  };
  await refresh();
  const again = () => refresh().catch((error: unknown) => log.warn({ err: error }, 'settings not refreshed'));
  setInterval(again, REFRESH_MS).unref();
  return { settings, refresh };
}

import type { SettingsPreview } from '@craftlane/contracts/operator';
import { toMinor } from '@craftlane/contracts/values/amounts';
import type { Actor } from '@craftlane/service-kit/auth';
import { transact } from '@craftlane/service-kit/db';
import { staleVersion } from '@craftlane/service-kit/errors';
import { countOpenOrders, findNewestSettings, insertSettings, worthOfOrdersSince } from '../db/settings.ts';
import type { PaymentDeps } from '../deps.ts';
import { type ChangeableSettings, changeableOf } from '../domain/changeable-settings.ts';
import { feesOf } from '../domain/order-fees.ts';
import { announceSettings } from '../live-settings.ts';
import { logOperatorAction, requireOperator } from './operator-action.ts';

const LAST_MONTH_MS = 30 * 86_400_000;

interface SettingsView {
  version: number;
  currency: string;
  settings: ChangeableSettings;
}

/** Fees and lengths of time as they are now; version 0 is the configuration. Throws NOT_FOUND for who is no operator. */
export async function getSettings({ db, settings }: PaymentDeps, actor: Actor): Promise<SettingsView> {
  requireOperator(actor);
  const newest = await findNewestSettings(db);
  return {
    version: newest?.version ?? 0,
    currency: settings.currency,
    settings: { ...changeableOf(settings), ...newest?.settings },
  };
}

/** What other settings would mean; changes nothing. Throws NOT_FOUND for who is no operator. */
export async function previewSettings(
  deps: PaymentDeps,
  actor: Actor,
  { settings: proposed }: { settings: ChangeableSettings },
): Promise<SettingsPreview> {
  requireOperator(actor);
  const { db, clock, settings } = deps;
  const { currency } = settings;
  const priceMinor = toMinor(100, currency);
  const { orders, worthMinor } = await worthOfOrdersSince(db, new Date(clock.now().getTime() - LAST_MONTH_MS));
  return {
    currency,
    sample: { priceMinor, current: shares(priceMinor, settings), proposed: shares(priceMinor, proposed) },
    lastMonth: {
      orders,
      worthMinor,
      currentMinor: shares(worthMinor, settings).platformMinor,
      proposedMinor: shares(worthMinor, proposed).platformMinor,
    },
    openOrders: await countOpenOrders(db),
  };
}

/**
 * Sets fees and lengths of time from now on; orders keep the fees they were placed with, running timers their end. Throws NOT_FOUND for who is
 * no operator, STALE_VERSION when somebody else set something since `version`.
 */
export async function changeSettings(
  deps: PaymentDeps,
  actor: Actor,
  { version, settings, reason }: { version: number; settings: ChangeableSettings; reason: string },
): Promise<SettingsView> {
  requireOperator(actor);
  const before = await getSettings(deps, actor);
  await transact(deps.db, async (tx) => {
    const newest = await findNewestSettings(tx);
    const row = { after: version, settings, operatorId: actor.userId, reason, createdAt: deps.clock.now() };
    if ((newest?.version ?? 0) !== version || !(await insertSettings(tx, row))) throw staleVersion();
    const details = { version: version + 1, ...differenceOf(before.settings, settings) };
    await logOperatorAction(tx, deps, actor, { action: 'change_settings', reason, details });
    await announceSettings(tx);
  });
  await deps.refreshSettings();
  return getSettings(deps, actor);
}

/** What of the settings is another now: `{ buyerFeeBps: [500, 600] }`. */
function differenceOf(before: ChangeableSettings, after: ChangeableSettings): Record<string, unknown> {
  const keys = Object.keys(after) as (keyof ChangeableSettings)[];
  const changed = keys.filter((key) => before[key] !== after[key]);
  return Object.fromEntries(changed.map((key) => [key, [before[key], after[key]]]));
}

function shares(worthMinor: number, rates: Pick<ChangeableSettings, 'buyerFeeBps' | 'commissionBps'>) {
  const { buyerFeeMinor, commissionMinor } = feesOf({ priceMinor: worthMinor, extrasMinor: 0 }, rates);
  return {
    totalMinor: worthMinor + buyerFeeMinor,
    earningsMinor: worthMinor - commissionMinor,
    platformMinor: buyerFeeMinor + commissionMinor,
  };
}

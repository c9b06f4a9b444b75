import type { ChangeableSettings } from '@craftlane/contracts/operator';

type Key = keyof ChangeableSettings;

/** What people call a setting, and which orders another value is for. */
type SettingField = { key: Key; label: string; holdsFor: string };

const HOUR_MS = 3_600_000;

/** Every setting, in the order it is read. Fees are frozen in the order, a time in its end; all else is looked up when it is needed. */
const fields: readonly SettingField[] = [
  { key: 'buyerFeeBps', label: 'Buyers’ fee', holdsFor: 'orders placed, and extras offered, from now on' },
  { key: 'commissionBps', label: 'Commission', holdsFor: 'orders placed, and extras offered, from now on' },
  { key: 'requirementsPeriodMs', label: 'Time to answer', holdsFor: 'orders paid from now on' },
  { key: 'reviewPeriodMs', label: 'Time to review', holdsFor: 'deliveries, and reviews extended, from now on' },
  { key: 'cancellationPeriodMs', label: 'Request to cancel', holdsFor: 'requests from now on' },
  { key: 'lateGraceMs', label: 'Grace for late work', holdsFor: 'all orders at once' },
  { key: 'clearingPeriodMs', label: 'Earnings clear', holdsFor: 'what is earned from now on' },
  { key: 'cancellationFeeBearer', label: 'Fee of cancelled work', holdsFor: 'whatever goes back from now on' },
  { key: 'chargebackLossBearer', label: 'Chargeback loss', holdsFor: 'whatever a bank decides from now on' },
];

/** The settings that would be different, each with which orders its new value is for. */
export function changedFields(current: ChangeableSettings, proposed: ChangeableSettings): SettingField[] {
  return fields.filter(({ key }) => current[key] !== proposed[key]);
}

/** Times and bearers beside each other, as texts; what fees mean is a matter of amounts. */
export function comparedFields(current: ChangeableSettings, proposed: ChangeableSettings) {
  const rows = (isOfKind: (key: Key) => boolean) =>
    fields
      .filter(({ key }) => isOfKind(key))
      .map(({ key, label }) => ({ label, now: settingText(current[key]), next: settingText(proposed[key]) }));
  return { times: rows((key) => key.endsWith('Ms')), bearers: rows((key) => key.endsWith('Bearer')) };
}

/** A length of time in hours, from two days on in days; a bearer as people call it. */
function settingText(value: ChangeableSettings[Key]): string {
  if (typeof value !== 'number') return value === 'platform' ? 'marketplace' : value;
  const hours = value / HOUR_MS;
  return hours < 48 ? `${Number(hours.toFixed(2))} h` : `${Number((hours / 24).toFixed(1))} days`;
}

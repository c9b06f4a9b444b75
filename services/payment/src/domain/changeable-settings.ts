import type { PaymentSettings } from '../deps.ts';

/** What operators can change while the marketplace runs. Orders keep the fees they were placed with. */
export const changeableKeys = [
  'buyerFeeBps',
  'commissionBps',
  'reviewPeriodMs',
  'requirementsPeriodMs',
  'cancellationPeriodMs',
  'lateGraceMs',
  'clearingPeriodMs',
  'cancellationFeeBearer',
  'chargebackLossBearer',
] as const satisfies (keyof PaymentSettings)[];

/** See {@link changeableKeys}; rates in basis points, durations in milliseconds. */
export type ChangeableSettings = Pick<PaymentSettings, (typeof changeableKeys)[number]>;

/** The part of the settings that operators can change. */
export function changeableOf(settings: PaymentSettings): ChangeableSettings {
  const entries = changeableKeys.map((key) => [key, settings[key]]);
  return Object.fromEntries(entries) as ChangeableSettings;
}

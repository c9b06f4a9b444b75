import type { Sales } from '@craftlane/contracts/payment';

/** Whether there is anything to show: a sale in the months, or an order that is still running. */
export function hasSales({ months, activeOrders }: Sales): boolean {
  return activeOrders > 0 || months.some(({ orders }) => orders > 0);
}

/** Sums over the months, in minor units. */
export function totalsOf({ months }: Sales) {
  return {
    thisMonthMinor: months.at(-1)?.earningsMinor ?? 0,
    yearMinor: months.reduce((sum, { earningsMinor }) => sum + earningsMinor, 0),
    yearOrders: months.reduce((sum, { orders }) => sum + orders, 0),
  };
}

/** `2026-11` as people read it, short (`Nov`) for an axis or whole (`November 2026`). */
export function monthText(month: string, length: 'short' | 'whole'): string {
  const format: Intl.DateTimeFormatOptions =
    length === 'short' ? { month: 'short' } : { month: 'long', year: 'numeric' };
  return new Intl.DateTimeFormat('en', { ...format, timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));
}

const HOUR_MS = 3_600_000;

/** So many days before an instant; parts of days count. */
export function daysBefore(instant: Date, days: number): Date {
  return hoursAfter(instant, -24 * days);
}

/** So many hours after an instant. */
export function hoursAfter(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + hours * HOUR_MS);
}

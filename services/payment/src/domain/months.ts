/** The first instant of the month in UTC that lies `back` months before that of `now`. */
export function monthStart(now: Date, back: number): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back));
}

/** The last `count` months in UTC up to that of `now`, oldest first, each as `2026-11`. */
export function lastMonths(now: Date, count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    monthStart(now, count - 1 - index)
      .toISOString()
      .slice(0, 7),
  );
}

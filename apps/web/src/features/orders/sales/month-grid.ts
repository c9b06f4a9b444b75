const DAYS_OF_WEEK = 7;

/** The days of the whole weeks, from Monday on, that a month lies in; midnights in the reader's time zone. */
export function monthGrid(month: Date): Date[] {
  const [year, index] = [month.getFullYear(), month.getMonth()];
  const daysBefore = (new Date(year, index, 1).getDay() + DAYS_OF_WEEK - 1) % DAYS_OF_WEEK;
  const daysInMonth = new Date(year, index + 1, 0).getDate();
  const weeks = Math.ceil((daysBefore + daysInMonth) / DAYS_OF_WEEK);
  return Array.from({ length: weeks * DAYS_OF_WEEK }, (_, day) => new Date(year, index, 1 - daysBefore + day));
}

/** `2026-11-24` by the reader's time zone. */
export function dayKey(day: Date): string {
  const [month, date] = [day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${day.getFullYear()}-${month}-${date}`;
}

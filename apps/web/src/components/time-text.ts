const steps = [
  { unit: 'year', seconds: 31_557_600 },
  { unit: 'month', seconds: 2_629_800 },
  { unit: 'week', seconds: 604_800 },
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const;

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

/** How far an instant is from now, for example "3 hours ago" or "in 2 days"; under a minute is "just now". */
export function relativeTimeText(iso: string, nowMs: number): string {
  const seconds = (Date.parse(iso) - nowMs) / 1000;
  const step = steps.find((candidate) => Math.abs(seconds) >= candidate.seconds);
  return step ? relative.format(Math.round(seconds / step.seconds), step.unit) : 'just now';
}

const parts = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const;

/** A length of time in its two largest units, for example "2 days 3 hours"; under a minute is "less than a minute". */
export function durationText(ms: number): string {
  let seconds = Math.floor(Math.abs(ms) / 1000);
  const counted = parts.map(({ unit, seconds: size }) => {
    const count = Math.floor(seconds / size);
    seconds -= count * size;
    return { unit, count };
  });
  const first = counted.findIndex(({ count }) => count > 0);
  if (first < 0) return 'less than a minute';
  return counted
    .slice(first, first + 2)
    .filter(({ count }) => count > 0)
    .map(({ unit, count }) => `${count} ${unit}${count === 1 ? '' : 's'}`)
    .join(' ');
}

/** The UTC day of an instant, the same on every machine: "Mar 4, 2026". */
export function dayText(iso: string): string {
  return day.format(new Date(iso));
}

/** Day and time in the reader's own time zone; only for the browser. */
export function localTimeText(iso: string): string {
  return new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

import { expect, test } from 'vitest';
import { dayText, durationText, relativeTimeText } from './time-text';

const now = Date.parse('2026-03-04T12:00:00Z');

test.each([
  ['2026-03-04T11:59:30Z', 'just now'],
  ['2026-03-04T11:55:00Z', '5 minutes ago'],
  ['2026-03-05T12:00:00Z', 'tomorrow'],
  ['2026-02-18T12:00:00Z', '2 weeks ago'],
  ['2024-03-04T12:00:00Z', '2 years ago'],
])('%s is %s', (iso, expected) => {
  expect(relativeTimeText(iso, now)).toBe(expected);
});

test('a day reads the same everywhere', () => {
  expect(dayText('2026-03-04T23:30:00Z')).toBe('Mar 4, 2026');
});

test.each([
  [2 * 86_400_000 + 3 * 3_600_000 + 59_000, '2 days 3 hours'],
  [86_400_000 + 5_000, '1 day'],
  [3_600_000 + 60_000, '1 hour 1 minute'],
  [-(26 * 3_600_000), '1 day 2 hours'],
  [12_000, 'less than a minute'],
])('%d ms are %s', (ms, text) => {
  expect(durationText(ms)).toBe(text);
});

import { expect, test } from 'vitest';
import { lastMonths, monthStart } from './months.ts';

test('months are counted back over the turn of a year, from the last day of a long month too', () => {
  const now = new Date('2027-01-31T23:59:59.999Z');
  expect(lastMonths(now, 3)).toEqual(['2026-11', '2026-12', '2027-01']);
  expect(monthStart(now, 2)).toEqual(new Date('2026-11-01T00:00:00Z'));
  expect(lastMonths(new Date('2027-03-31T12:00:00Z'), 2)).toEqual(['2027-02', '2027-03']);
});

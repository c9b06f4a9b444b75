import { expect, test } from 'vitest';
import { dayKey, monthGrid } from './month-grid';

test('a month is shown in whole weeks from Monday on', () => {
  const november = monthGrid(new Date(2026, 10, 15)).map(dayKey);
  expect([november.length, november[0], november.at(-1)]).toEqual([42, '2026-10-26', '2026-12-06']);
  const february = monthGrid(new Date(2027, 1, 1)).map(dayKey);
  expect([february.length, february[0], february.at(-1)]).toEqual([28, '2027-02-01', '2027-02-28']);
});

test('no day is doubled or left out where clocks change', () => {
  for (let month = 0; month < 12; month += 1) {
    const days = monthGrid(new Date(2026, month, 1)).map(dayKey);
    expect(new Set(days).size).toBe(days.length);
    expect(days.length % 7).toBe(0);
  }
});

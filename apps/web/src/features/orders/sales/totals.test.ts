import type { Sales } from '@craftlane/contracts/payment';
import { expect, test } from 'vitest';
import { hasSales, monthText, totalsOf } from './totals';

const sales: Sales = {
  currency: 'EUR',
  months: [
    { month: '2026-10', orders: 2, earningsMinor: 9_000 },
    { month: '2026-11', orders: 1, earningsMinor: 4_500 },
  ],
  activeOrders: 0,
  due: [],
};

test('months are added up, and the last one is this one', () => {
  expect(totalsOf(sales)).toEqual({ thisMonthMinor: 4_500, yearMinor: 13_500, yearOrders: 3 });
});

test('somebody who never sold has nothing to show, who has a first order running has', () => {
  expect(hasSales(sales)).toBe(true);
  expect(hasSales({ ...sales, months: [] })).toBe(false);
  expect(hasSales({ ...sales, months: [], activeOrders: 1 })).toBe(true);
});

test('a month is named by its own calendar, whatever the time zone', () => {
  expect([monthText('2026-11', 'short'), monthText('2026-01', 'whole')]).toEqual(['Nov', 'January 2026']);
});

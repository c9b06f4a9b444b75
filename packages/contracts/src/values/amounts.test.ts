import { expect, test } from 'vitest';
import { formatMoney, minorUnitDigits, shareMinor, toMinor } from './amounts.ts';

test('a share rounds half up to the minor unit', () => {
  expect(shareMinor(10_000, 500)).toBe(500);
  expect(shareMinor(1_010, 500)).toBe(51);
  expect(shareMinor(1_009, 500)).toBe(50);
  expect(shareMinor(1, 4_999)).toBe(0);
  expect(shareMinor(1, 5_000)).toBe(1);
});

test('minor units follow the currency', () => {
  expect(minorUnitDigits('JPY')).toBe(0);
  expect(toMinor(5, 'EUR')).toBe(500);
  expect(toMinor(5, 'JPY')).toBe(5);
  expect(toMinor(5, 'KWD')).toBe(5_000);
});

test('whole amounts are shown without decimals, others with all of them', () => {
  expect(formatMoney(12_000, 'EUR')).toBe('€120');
  expect(formatMoney(12_345, 'EUR')).toBe('€123.45');
  expect(formatMoney(500, 'JPY')).toBe('¥500');
});

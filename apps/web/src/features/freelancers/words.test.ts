import { expect, test } from 'vitest';
import { monthText, zoneText } from './words';

test('a time zone reads as its city', () => {
  expect(zoneText('America/Argentina/Buenos_Aires')).toBe('Buenos Aires time');
  expect(zoneText('UTC')).toBe('UTC time');
});

test('the month is the same on every machine', () => {
  expect(monthText('2026-03-31T23:59:59Z')).toBe('March 2026');
});

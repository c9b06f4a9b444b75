import { expect, test } from 'vitest';
import { majorText, minorOf } from './money-text';

test('an amount is shown as it would be typed', () => {
  expect(majorText(12_000, 'EUR')).toBe('120');
  expect(majorText(1_250, 'EUR')).toBe('12.50');
  expect(majorText(500, 'JPY')).toBe('500');
});

test('typed amounts are read with a point or a comma', () => {
  expect(minorOf('12.5', 'EUR')).toBe(1_250);
  expect(minorOf(' 1 200,50 ', 'EUR')).toBe(120_050);
  expect(minorOf('.5', 'EUR')).toBe(50);
  expect(minorOf('500', 'JPY')).toBe(500);
});

test('what is no amount is refused', () => {
  for (const text of ['', '.', '-5', '1.2.3', '12 €', 'abc']) expect(minorOf(text, 'EUR')).toBeNull();
});

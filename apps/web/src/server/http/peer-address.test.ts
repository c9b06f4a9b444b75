import { expect, test } from 'vitest';
import { clientAddress } from './peer-address';

const headers = new Headers({
  'x-craftlane-peer': '::ffff:10.0.0.1',
  'x-forwarded-for': '6.6.6.6, 203.0.113.9, 10.0.0.2',
});

test('without trusted proxies only the socket counts', () => {
  expect(clientAddress(headers, 0)).toBe('10.0.0.1');
});

test('behind proxies the entry of the outermost trusted one counts, not what the caller wrote before it', () => {
  expect(clientAddress(headers, 1)).toBe('10.0.0.2');
  expect(clientAddress(headers, 2)).toBe('203.0.113.9');
});

test('a missing header falls back to the socket', () => {
  expect(clientAddress(new Headers({ 'x-craftlane-peer': '2001:db8::1' }), 1)).toBe('2001:db8::1');
  expect(clientAddress(new Headers(), 0)).toBeNull();
});

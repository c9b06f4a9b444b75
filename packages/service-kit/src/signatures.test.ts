import { describe, expect, test } from 'vitest';
import { signClientAddress, verifyClientAddress } from './client-address.ts';
import { signEventRequest, verifyEventRequest } from './event-signature.ts';

const secret = 's'.repeat(32);
const now = new Date('2026-01-01T00:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);

describe('the signature of an event', () => {
  const header = signEventRequest('{"a":1}', secret, now);

  test('holds for this body, this secret and five minutes', () => {
    expect(verifyEventRequest('{"a":1}', header, secret, now)).toBe(true);
    expect(verifyEventRequest(Buffer.from('{"a":1}'), header, secret, later(300_000))).toBe(true);
  });

  test('fails for anything else', () => {
    expect(verifyEventRequest('{"a":2}', header, secret, now)).toBe(false);
    expect(verifyEventRequest('{"a":1}', header, 'x'.repeat(32), now)).toBe(false);
    expect(verifyEventRequest('{"a":1}', header, secret, later(301_000))).toBe(false);
    expect(verifyEventRequest('{"a":1}', header, secret, later(-301_000))).toBe(false);
    expect(verifyEventRequest('{"a":1}', header.replace(/t=\d/, 't=9'), secret, now)).toBe(false);
  });

  test.each([null, undefined, '', 't=1', 'v1=abc', 't=1,v1=zz'])('fails for the header %s', (broken) => {
    expect(verifyEventRequest('{"a":1}', broken, secret, now)).toBe(false);
  });
});

describe('a vouched client address', () => {
  test.each(['203.0.113.9', '2001:db8::1'])('%s survives', (address) => {
    expect(verifyClientAddress(signClientAddress(address, secret, now), secret, now)).toBe(address);
  });

  test('is not believed when forged, old or no address', () => {
    const header = signClientAddress('203.0.113.9', secret, now);
    expect(verifyClientAddress(header.replace('203', '204'), secret, now)).toBeNull();
    expect(verifyClientAddress(header, secret, later(301_000))).toBeNull();
    expect(verifyClientAddress(signClientAddress('999.1.1.1', secret, now), secret, now)).toBeNull();
    expect(verifyClientAddress(undefined, secret, now)).toBeNull();
  });
});

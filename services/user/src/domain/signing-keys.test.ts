import { describe, expect, it } from 'vitest';
import { findRetiredKeys, findSigningKey, tokenLimits } from './signing-keys.ts';

const start = Date.parse('2026-01-01T00:00:00Z');
const at = (ms: number) => new Date(start + ms);
const old = { kid: 'old', signsFrom: at(0) };
const next = { kid: 'next', signsFrom: at(1000) };

describe('signing keys', () => {
  it('sign one after another, each from its own time', () => {
    expect(findSigningKey([old, next], at(999))).toBe(old);
    expect(findSigningKey([old, next], at(1000))).toBe(next);
  });

  it('sign before their time only when a slow clock leaves no other', () => {
    expect(findSigningKey([next, old], at(-5))).toBe(old);
    expect(findSigningKey([], at(0))).toBeNull();
  });

  it('retire only long after the successor has begun to sign', () => {
    expect(findRetiredKeys([old, next], at(1000 + tokenLimits.afterlifeMs - 1))).toEqual([]);
    expect(findRetiredKeys([old, next], at(1000 + tokenLimits.afterlifeMs))).toEqual([old]);
  });

  it('never retire the key that signs', () => {
    expect(findRetiredKeys([old], at(10 * tokenLimits.afterlifeMs))).toEqual([]);
  });

  it('outlive the tokens they signed', () => {
    expect(tokenLimits.afterlifeMs).toBeGreaterThan(tokenLimits.longestTokenMs + tokenLimits.keyCacheMs);
    expect(tokenLimits.announcementMs).toBeGreaterThan(tokenLimits.keyCacheMs);
  });
});

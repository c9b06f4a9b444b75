import { describe, expect, it } from 'vitest';
import { loginKeysOf, networkOf } from './login-limits.ts';

describe('networkOf', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('%s belongs to %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('loginKeysOf', () => {
  it('counts an account across addresses and an address across accounts', () => {
    const one = loginKeysOf('a@example.com', '203.0.113.7');
    const two = loginKeysOf('a@example.com', '203.0.113.8');
    const three = loginKeysOf('b@example.com', '203.0.113.7');
    expect(one.account).toBe(two.account);
    expect(one.address).toBe(three.address);
    expect(new Set([one.account, one.address, two.address, three.account]).size).toBe(4);
  });

  it('does not show the e-mail or the address', () => {
    expect(JSON.stringify(loginKeysOf('a@example.com', '203.0.113.7'))).not.toMatch(/example|203/);
  });
});

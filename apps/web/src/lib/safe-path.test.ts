import { expect, test } from 'vitest';
import { safePath } from './safe-path';

test.each([
  ['/orders/1?tab=a#top', '/orders/1?tab=a#top'],
  ['//evil.example/x', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['orders', '/'],
  ['/login?callbackUrl=/x', '/'],
  ['/api/trpc/account.logout', '/'],
  [null, '/'],
])('%j leads to %s', (candidate, expected) => {
  expect(safePath(candidate)).toBe(expected);
});

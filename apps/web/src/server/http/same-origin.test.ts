import { describe, expect, test } from 'vitest';
import { isSameOrigin } from './same-origin';

const publicUrl = 'https://market.example';
const from = (headers: Record<string, string>) => isSameOrigin(new Headers(headers), publicUrl);

describe('the origin of a write', () => {
  test.each([
    ['the public address', { origin: 'https://market.example', host: 'internal:3000' }, true],
    ['the host it was sent to', { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }, true],
    ['another site', { origin: 'https://evil.example', host: 'market.example' }, false],
    ['a site that begins alike', { origin: 'https://market.example.evil.example', host: 'market.example' }, false],
    ['another port', { origin: 'http://127.0.0.1:4000', host: '127.0.0.1:3000' }, false],
    ['a sandboxed frame', { origin: 'null', host: 'market.example' }, false],
    ['nowhere', { host: 'market.example' }, false],
    ['nowhere, but the browser vouches', { host: 'market.example', 'sec-fetch-site': 'same-origin' }, true],
    ['nowhere, from a sister site', { host: 'market.example', 'sec-fetch-site': 'same-site' }, false],
  ])('%s', (_name, headers, expected) => {
    expect(from(headers)).toBe(expected);
  });
});

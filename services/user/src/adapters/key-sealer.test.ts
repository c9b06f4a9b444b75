import { describe, expect, it } from 'vitest';
import { createKeySealer } from './key-sealer.ts';
import { deriveSecrets } from './secrets.ts';

const sealer = createKeySealer(deriveSecrets('a'.repeat(32)).sealingKey);
const jwk = { kty: 'OKP', crv: 'Ed25519', x: 'public', d: 'private' };

describe('key sealer', () => {
  it('opens what it sealed, and shows nothing of it', () => {
    const sealed = sealer.seal('k1', jwk);
    expect(sealer.open('k1', sealed)).toEqual(jwk);
    expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('private');
  });

  it('seals the same key differently each time', () => {
    expect(sealer.seal('k1', jwk)).not.toBe(sealer.seal('k1', jwk));
  });

  it.each([
    ['under another key id', () => sealer.open('k2', sealer.seal('k1', jwk))],
    [
      'with another secret',
      () => createKeySealer(deriveSecrets('b'.repeat(32)).sealingKey).open('k1', sealer.seal('k1', jwk)),
    ],
    ['after a change', () => sealer.open('k1', `A${sealer.seal('k1', jwk).slice(1)}A`)],
    ['when cut', () => sealer.open('k1', 'AAAA')],
  ])('refuses to open a seal %s', (_when, open) => {
    expect(open).toThrow('another TOKEN_SECRET');
  });
});

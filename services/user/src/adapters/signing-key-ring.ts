import type { Clock } from '@craftlane/service-kit/clock';
import { importJWK, type JWK } from 'jose';
import type { StoredKey } from '../db/signing-keys.ts';
import { findSigningKey, tokenLimits } from '../domain/signing-keys.ts';
import type { KeySealer } from './key-sealer.ts';

/** A key that is ready to work. */
export type WorkingKey = Awaited<ReturnType<typeof importJWK>>;

/** The stored keys in this process, read again when the copy is older than `tokenLimits.keyCacheMs`. */
export interface SigningKeyRing {
  /** The key that signs now. Throws an Error when none was ever made, or when it was sealed with another secret. */
  getSigningKey(): Promise<{ kid: string; key: WorkingKey }>;
  /** Public halves of every key whose signatures may still be about, with nothing private in them. */
  listPublicKeys(): Promise<JWK[]>;
}

interface Copy {
  readAt: number;
  keys: Promise<StoredKey[]>;
}

/** A ring over `readKeys`. Requests that come while keys are being read share that one read. */
export function createSigningKeyRing(
  readKeys: () => Promise<StoredKey[]>,
  sealer: KeySealer,
  clock: Clock,
): SigningKeyRing {
  let copy: Copy | null = null;
  const opened = new Map<string, Promise<WorkingKey>>();

  const keys = (): Promise<StoredKey[]> => {
    const now = clock.now().getTime();
    if (!copy || Math.abs(now - copy.readAt) >= tokenLimits.keyCacheMs) copy = freshCopy(now);
    return copy.keys;
  };

  /** A read that failed is not kept. */
  const freshCopy = (readAt: number): Copy => {
    const fresh: Copy = { readAt, keys: readKeys() };
    fresh.keys.catch(() => {
      if (copy === fresh) copy = null;
    });
    return fresh;
  };

  const openOnce = (stored: StoredKey): Promise<WorkingKey> => {
    const known = opened.get(stored.kid) ?? importPrivate(sealer, stored);
    opened.set(stored.kid, known);
    return known;
  };

  return {
    getSigningKey: async () => {
      const stored = findSigningKey(await keys(), clock.now());
      if (!stored) throw new Error('There is no key to sign access tokens with.');
      return { kid: stored.kid, key: await openOnce(stored) };
    },
    listPublicKeys: async () => (await keys()).map((stored) => stored.publicJwk),
  };
}

async function importPrivate(sealer: KeySealer, stored: StoredKey): Promise<WorkingKey> {
  return importJWK(sealer.open(stored.kid, stored.sealedPrivateJwk), 'EdDSA');
}

import { hkdfSync } from 'node:crypto';

/** The keys that come from TOKEN_SECRET; each is independent of the other. */
export interface Secrets {
  /** HMAC key of the refresh tokens. */
  refreshKey: Buffer;
  /** AES-256 key that seals the private signing keys in the database. */
  sealingKey: Buffer;
}

/** Derives both keys (32 bytes, HKDF-SHA256). The same secret always gives the same keys. */
export function deriveSecrets(tokenSecret: string): Secrets {
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', tokenSecret, '', `craftlane/user/${purpose}/1`, 32));
  return { refreshKey: derive('refresh-token'), sealingKey: derive('signing-key-seal') };
}

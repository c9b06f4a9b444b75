import { TOKEN_AUDIENCE, TOKEN_ISSUER } from '@craftlane/service-kit/auth';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Signs access tokens like the user service, with a key of its own. */
export interface TestIssuer {
  /** The document that the peer serves at `/.well-known/jwks.json`. */
  jwks: object;
  /** A token that is valid for ten minutes, or with anything about it changed. */
  tokenFor(userId: string, roles?: readonly string[], changes?: TokenChanges): Promise<string>;
}

/** What to change about a token that would be valid. */
export interface TokenChanges {
  issuer?: string;
  audience?: string;
  /** Seconds from now; negative is already expired. */
  expiresInS?: number;
  keyId?: string;
}

/** A new issuer with a fresh Ed25519 key. */
export async function createTestIssuer(): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const kid = 'test-key';
  return {
    jwks: { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' }] },
    tokenFor: (userId, roles = [], changes = {}) =>
      new SignJWT({ roles: [...roles] })
        .setProtectedHeader({ alg: 'EdDSA', kid: changes.keyId ?? kid })
        .setSubject(userId)
        .setIssuer(changes.issuer ?? TOKEN_ISSUER)
        .setAudience(changes.audience ?? TOKEN_AUDIENCE)
        .setIssuedAt()
        .setExpirationTime(Math.floor(Date.now() / 1000) + (changes.expiresInS ?? 600))
        .sign(privateKey),
  };
}

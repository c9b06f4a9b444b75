import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { createTestIssuer, type TestIssuer } from './tokens.ts';

/** The shape of the document at `/.well-known/jwks.json`, as far as it matters here. */
interface PublishedKeys {
  keys: { kid: string; x: string }[];
}

/**
 * Access tokens that would be this person's, each wrong in one way, by what is wrong with them. `issuer` is the one whose keys
 * the service knows.
 */
export async function badTokens(issuer: TestIssuer, userId: string): Promise<Record<string, string>> {
  const { keys } = issuer.jwks as PublishedKeys;
  const [key] = keys;
  if (!key) throw new Error('The issuer publishes no key.');
  const stranger = await createTestIssuer();
  const good = await issuer.tokenFor(userId);
  const rsa = await generateKeyPair('RS256');
  const tokenBy = (alg: string) => claimsOf(good).setProtectedHeader({ alg, kid: key.kid });
  return {
    expired: await issuer.tokenFor(userId, [], { expiresInS: -60 }),
    'for another audience': await issuer.tokenFor(userId, [], { audience: 'somebody-else' }),
    'of another issuer': await issuer.tokenFor(userId, [], { issuer: 'somebody-else' }),
    'about nobody': await issuer.tokenFor('not-an-id'),
    'signed with the public key as a shared secret': await tokenBy('HS256').sign(Buffer.from(key.x, 'base64url')),
    'signed with another algorithm': await tokenBy('RS256').sign(rsa.privateKey),
    'not signed': new UnsecuredJWT(payloadOf(good)).encode(),
    "signed with a stranger's key": await stranger.tokenFor(userId, [], { keyId: key.kid }),
    'of a key that is not published any more': await stranger.tokenFor(userId, [], { keyId: 'key-of-last-year' }),
    'changed after it was signed': changed(good),
    'without its signature': good.slice(0, good.lastIndexOf('.') + 1),
    'not a token': 'not-a-token',
  };
}

function payloadOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
}

function claimsOf(token: string): SignJWT {
  return new SignJWT(payloadOf(token));
}

function changed(token: string): string {
  const [header, , signature] = token.split('.');
  const payload = { ...payloadOf(token), roles: ['operator'] };
  return [header, Buffer.from(JSON.stringify(payload)).toString('base64url'), signature].join('.');
}

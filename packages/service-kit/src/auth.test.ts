import { startPeer } from '@craftlane/test-kit/peer';
import { createTestIssuer } from '@craftlane/test-kit/tokens';
import { SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, describe, expect, test } from 'vitest';
import { createTokenVerifier, TOKEN_AUDIENCE, TOKEN_ISSUER } from './auth.ts';
import { newId } from './ids.ts';

const peer = await startPeer('unused');
afterAll(() => peer.stop());
const jwksUrl = `${peer.urlOf('user')}/.well-known/jwks.json`;
const verify = createTokenVerifier({ jwksUrl });
const userId = newId();
const refused = { code: 'UNAUTHENTICATED' };

describe('a token', () => {
  test('that is valid names the actor', async () => {
    expect(await verify(await peer.tokenFor(userId, ['operator']))).toEqual({ userId, roles: ['operator'] });
  });

  test.each([
    ['has expired', { expiresInS: -60 }],
    ['is meant for somebody else', { audience: 'other' }],
    ['comes from another issuer', { issuer: 'other' }],
    ['names an unknown key', { keyId: 'unknown' }],
  ])('that %s is refused', async (_what, changes) => {
    await expect(verify(await peer.tokenFor(userId, [], changes))).rejects.toMatchObject(refused);
  });

  test('without a signature is refused', async () => {
    const token = new UnsecuredJWT({ roles: ['operator'] })
      .setSubject(userId)
      .setIssuer(TOKEN_ISSUER)
      .setAudience(TOKEN_AUDIENCE)
      .setExpirationTime('10m')
      .encode();
    await expect(verify(token)).rejects.toMatchObject(refused);
  });

  test('signed with the public key as a shared secret is refused', async () => {
    const { keys } = (await (await fetch(jwksUrl)).json()) as { keys: { x: string }[] };
    const token = await new SignJWT({ roles: ['operator'] })
      .setProtectedHeader({ alg: 'HS256', kid: 'test-key' })
      .setSubject(userId)
      .setIssuer(TOKEN_ISSUER)
      .setAudience(TOKEN_AUDIENCE)
      .setExpirationTime('10m')
      .sign(Buffer.from((keys[0]?.x ?? '').padEnd(43, 'x'), 'base64url'));
    await expect(verify(token)).rejects.toMatchObject(refused);
  });

  test('signed by a stranger under a known key id is refused', async () => {
    const stranger = await createTestIssuer();
    await expect(verify(await stranger.tokenFor(userId))).rejects.toMatchObject(refused);
  });

  test('whose subject is no user id is refused', async () => {
    await expect(verify(await peer.tokenFor('admin'))).rejects.toMatchObject(refused);
  });

  test('of a key that was withdrawn is refused as soon as the keys are read again', async () => {
    const issuers = { old: await createTestIssuer(), new: await createTestIssuer() };
    const publish = (...kids: (keyof typeof issuers)[]) => {
      const keys = kids.map((kid) => ({ ...(issuers[kid].jwks as { keys: object[] }).keys[0], kid }));
      peer.stub('user', 'GET', '/rotated/jwks.json', () => ({ status: 200, body: { keys } }));
    };
    const verifyRotated = createTokenVerifier({ jwksUrl: `${peer.urlOf('user')}/rotated/jwks.json`, cooldownMs: 0 });
    const ofOldKey = await issuers.old.tokenFor(userId, [], { keyId: 'old' });
    publish('old');
    expect(await verifyRotated(ofOldKey)).toMatchObject({ userId });
    publish('new');
    expect(await verifyRotated(await issuers.new.tokenFor(userId, [], { keyId: 'new' }))).toMatchObject({ userId });
    await expect(verifyRotated(ofOldKey)).rejects.toMatchObject(refused);
  });

  test('that cannot be checked because the keys are out of reach is not blamed on the caller', async () => {
    const unreachable = createTokenVerifier({ jwksUrl: 'http://127.0.0.1:9/jwks.json' });
    await expect(unreachable(await peer.tokenFor(userId))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});

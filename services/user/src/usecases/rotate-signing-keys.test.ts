import { createTokenVerifier } from '@craftlane/service-kit/auth';
import { testClock } from '@craftlane/test-kit/clock';
import { createTestDatabase } from '@craftlane/test-kit/database';
import { until } from '@craftlane/test-kit/wait';
import { decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKeySealer } from '../adapters/key-sealer.ts';
import { deriveSecrets } from '../adapters/secrets.ts';
import { newSigningKeyPair } from '../adapters/signing-key-pair.ts';
import { signingKeys } from '../db/schema.ts';
import { tokenLimits } from '../domain/signing-keys.ts';
import { migrationsFolder } from '../service.ts';
import { startUserService, type UserUnderTest } from '../testing/user-under-test.ts';
import { rotateSigningKeys } from './rotate-signing-keys.ts';

type KeySet = { keys: Record<string, unknown>[] };

describe('signing keys', () => {
  let service: UserUnderTest;
  beforeAll(async () => {
    service = await startUserService();
  });
  afterAll(() => service.stop());

  const readKeys = async () => (await service.request<KeySet>('GET', '/.well-known/jwks.json')).body.keys;
  const rotate = () =>
    rotateSigningKeys({
      db: service.db,
      clock: service.clock,
      sealer: createKeySealer(deriveSecrets(service.config.tokenSecret).sealingKey),
      newKeyPair: newSigningKeyPair,
    });

  it('are published as public halves only', async () => {
    const keys = await readKeys();
    expect(keys).toEqual([
      { kid: expect.any(String), kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', x: expect.any(String) },
    ]);
  });

  it('lie sealed in the database', async () => {
    const [row] = await service.db.select().from(signingKeys);
    expect(Object.keys(row?.publicJwk ?? {})).not.toContain('d');
    expect(Buffer.from(row?.sealedPrivateJwk ?? '', 'base64').toString('latin1')).not.toContain('Ed25519');
  });

  it('take over only after everyone could read them; what was signed before stays valid', async () => {
    const before = await service.signUp();
    const { kid } = await rotate();
    service.clock.advance(tokenLimits.keyCacheMs);
    expect((await readKeys()).map((key) => key.kid)).toContain(kid);
    const meanwhile = await service.logIn(before.user.email);
    expect(decodeProtectedHeader(meanwhile.accessToken).kid).not.toBe(kid);
    service.clock.advance(tokenLimits.announcementMs);
    const after = await service.logIn(before.user.email);
    expect(decodeProtectedHeader(after.accessToken).kid).toBe(kid);
    const verifyToken = createTokenVerifier({ jwksUrl: `${service.url}/.well-known/jwks.json` });
    for (const { accessToken } of [before, after]) {
      expect(await verifyToken(accessToken)).toMatchObject({ userId: before.user.id });
    }
  });

  it('change without refusing one token, in a process that has cached them and never stops asking', async () => {
    const { user } = await service.signUp();
    // The clock of this test jumps over the two minutes of announcement, that of the cooldown (10 s) would not.
    const verifyToken = createTokenVerifier({ jwksUrl: `${service.url}/.well-known/jwks.json`, cooldownMs: 0 });
    const verified = new Map<string | undefined, number>();
    const flow = new AbortController();
    const ask = async () => {
      const tokens = [(await service.logIn(user.email)).accessToken];
      while (!flow.signal.aborted) {
        tokens.push((await service.logIn(user.email)).accessToken);
        // One refused token rejects here, and fails the test.
        for (const token of tokens) {
          await verifyToken(token);
          const { kid } = decodeProtectedHeader(token);
          verified.set(kid, (verified.get(kid) ?? 0) + 1);
        }
      }
    };
    const asking = Promise.all([ask(), ask(), ask(), ask()]);
    await until(() => verified.size === 1);
    const { kid } = await rotate();
    for (let passedMs = 0; passedMs <= tokenLimits.announcementMs; passedMs += tokenLimits.keyCacheMs) {
      const before = total(verified);
      await Promise.race([asking, until(() => total(verified) > before)]);
      service.clock.advance(tokenLimits.keyCacheMs);
    }
    await Promise.race([asking, until(() => (verified.get(kid) ?? 0) > 20)]).finally(() => flow.abort());
    await asking;
    expect(verified.size).toBe(2);
  });

  it('are removed once no valid token can carry their signature', async () => {
    const before = (await readKeys()).length;
    service.clock.advance(tokenLimits.announcementMs + tokenLimits.afterlifeMs);
    const { kid } = await rotate();
    service.clock.advance(tokenLimits.keyCacheMs);
    const keys = await readKeys();
    expect(before).toBe(3);
    expect(keys).toHaveLength(2);
    expect(keys[0]?.kid).toBe(kid);
  });

  it('are made once when several processes start together, even with clocks apart', async () => {
    const database = await createTestDatabase({ service: 'user', migrationsFolder });
    const apart = [0, 5000, -5000].map((skewMs) => testClock(new Date(Date.now() + skewMs)));
    const instances = await Promise.all(apart.map((clock) => startUserService({ database, clock })));
    expect(await instances[0]?.db.select().from(signingKeys)).toHaveLength(1);
    await Promise.all(instances.map((instance) => instance.stop()));
    await database.drop();
  });

  it('that another TOKEN_SECRET sealed stop the start', async () => {
    const database = await createTestDatabase({ service: 'user', migrationsFolder });
    await (await startUserService({ database })).stop();
    const env = { TOKEN_SECRET: 'another-secret-that-is-long-enough-32' };
    await expect(startUserService({ database, env })).rejects.toThrow('another TOKEN_SECRET');
    await database.drop();
  });
});

function total(counts: ReadonlyMap<unknown, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

import { createTokenVerifier } from '@craftlane/service-kit/auth';
import { until } from '@craftlane/test-kit/wait';
import { hash, verify } from '@node-rs/argon2';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPasswordHasher } from '../adapters/password-hasher.ts';
import { rateLimits, refreshTokens, sessions } from '../db/schema.ts';
import { comingFrom, PASSWORD, startUserService, type UserUnderTest } from '../testing/user-under-test.ts';

describe('logging in', () => {
  let service: UserUnderTest;
  const verified: string[] = [];
  beforeAll(async () => {
    const engine = {
      hash,
      verify: (stored: string, password: string) => {
        verified.push(stored);
        return verify(stored, password);
      },
    };
    const env = { LOGIN_TRIES_PER_ACCOUNT: '3', LOGIN_TRIES_PER_ADDRESS: '6', LOGIN_WINDOW: 'PT15M' };
    service = await startUserService({ env, passwords: await createPasswordHasher(2, engine) });
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    await service.db.delete(rateLimits);
    verified.length = 0;
  });

  const post = (email: string, password: string, address = '198.51.100.1') =>
    service.request('POST', '/api/users/login', { body: { email, password }, headers: comingFrom(address) });

  it('answers a token pair and the account', async () => {
    const account = await service.register();
    const { status, body } = await post(account.email.toUpperCase(), PASSWORD);
    expect(status).toBe(200);
    expect(body).toMatchObject({ tokenType: 'Bearer', expiresInS: 600, user: account });
  });

  it('makes an access token that the published keys prove', async () => {
    const { accessToken, user } = await service.signUp();
    const verifyToken = createTokenVerifier({ jwksUrl: `${service.url}/.well-known/jwks.json` });
    expect(await verifyToken(accessToken)).toEqual({ userId: user.id, roles: ['buyer'] });
    expect(decodeProtectedHeader(accessToken)).toMatchObject({ alg: 'EdDSA', kid: expect.any(String) });
    const { iss, aud, iat = 0, exp = 0, jti } = decodeJwt(accessToken);
    expect({ iss, aud, lifeS: exp - iat }).toEqual({ iss: 'craftlane-user', aud: 'craftlane', lifeS: 600 });
    expect(jti).toBeTruthy();
  });

  it('stores the hash of the refresh token, never the token', async () => {
    const { refreshToken } = await service.signUp();
    const stored = JSON.stringify([
      await service.db.select().from(sessions),
      await service.db.select().from(refreshTokens),
    ]);
    expect(stored).toContain('tokenHash');
    expect(stored).not.toContain(refreshToken);
    expect(stored).not.toContain(refreshToken.split('.')[2]);
  });

  it('answers an unknown e-mail exactly like a wrong password, after the same work', async () => {
    const { email } = await service.register();
    const wrong = await post(email, 'not the password');
    const unknown = await post('nobody@example.com', 'not the password');
    expect(wrong.status).toBe(401);
    expect(wrong.body).toMatchObject({ defined: true, code: 'INVALID_CREDENTIALS' });
    expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body]);
    const costs = verified.map((stored) => stored.split('$').slice(0, 4).join('$'));
    expect(costs).toEqual(['$argon2id$v=19$m=19456,t=2,p=1', '$argon2id$v=19$m=19456,t=2,p=1']);
  });

  it('answers every bad field at once', async () => {
    const { status, body } = await service.request('POST', '/api/users/login', { body: { email: 'x', extra: 1 } });
    expect(status).toBe(422);
    const { data } = body as { data: { fields: { path: string }[] } };
    expect(data.fields.map((field) => field.path).sort()).toEqual(['email', 'extra', 'password']);
  });

  it('accepts the same characters typed in another Unicode form', async () => {
    const body = { email: 'unicode@example.com', displayName: 'U', password: 'cafe\u0301 cre\u0300me' };
    await service.request('POST', '/api/users/register', { body });
    expect((await post(body.email, 'café crème')).status).toBe(200);
  });

  it('stops guesses on one account from any address, even with the right password, until the window ends', async () => {
    const { email } = await service.register();
    for (const address of ['198.51.100.1', '198.51.100.2', '198.51.100.3']) {
      expect((await post(email, 'a wrong guess', address)).status).toBe(401);
    }
    const refused = await post(email, PASSWORD, '198.51.100.4');
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({ defined: true, code: 'RATE_LIMITED', data: { retryAfterS: 900 } });
    expect(refused.headers.get('retry-after')).toBe('900');
    service.clock.advance(15 * 60_000);
    expect((await post(email, PASSWORD, '198.51.100.4')).status).toBe(200);
  });

  it('stops guesses from one address on any accounts, known or not', async () => {
    const answers = [];
    for (let guess = 1; guess <= 7; guess++) answers.push(await post(`guess-${guess}@example.com`, 'a wrong guess'));
    expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401, 401, 401, 401, 429]);
    expect((await post('guess-8@example.com', 'a wrong guess', '198.51.100.2')).status).toBe(401);
  });

  it('lets no more guesses through in parallel than one after another', async () => {
    const { email } = await service.register();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => post(email, 'a wrong guess', `198.51.100.${index + 1}`)),
    );
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(3);
    expect(verified).toHaveLength(3);
  });

  it('does not count successes', async () => {
    const { email } = await service.register();
    for (let login = 1; login <= 8; login++) expect((await post(email, PASSWORD)).status).toBe(200);
  });

  it('trusts an address that nobody vouches for no more than the connection', async () => {
    const headers = { 'x-craftlane-client': '1;203.0.113.1;00', 'x-forwarded-for': '203.0.113.1' };
    const statuses = [];
    for (let guess = 1; guess <= 7; guess++) {
      const body = { email: `plain-${guess}@example.com`, password: 'a wrong guess' };
      headers['x-forwarded-for'] = `203.0.113.${guess}`;
      statuses.push((await service.request('POST', '/api/users/login', { body, headers })).status);
    }
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('logging in while all hashing places are taken and the line is full', () => {
  it('is refused at once with 503 and a time to come back, for known and unknown e-mails', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((done) => {
      release = done;
    });
    let hashing = 0;
    const engine = {
      hash,
      verify: async () => {
        hashing += 1;
        await held;
        return false;
      },
    };
    const service = await startUserService({ passwords: await createPasswordHasher(2, engine) });
    const { email } = await service.register();
    const post = (login: string, index: number) =>
      service.request('POST', '/api/users/login', {
        body: { email: login, password: 'a wrong guess' },
        headers: comingFrom(`198.51.100.${index % 250}`),
      });
    const settled: number[] = [];
    const waiting = Array.from({ length: 203 }, (_, index) =>
      post(`line-${index}@example.com`, index).then(({ status }) => settled.push(status)),
    );
    await until(() => settled.length === 1);
    const refused = [await post(email, 249), await post('nobody@example.com', 248)];
    expect(hashing).toBe(2);
    release();
    await Promise.all(waiting);
    await service.stop();
    for (const { status, headers, body } of refused) {
      expect(status).toBe(503);
      expect(body).toMatchObject({ code: 'UNAVAILABLE' });
      expect(headers.get('retry-after')).toBe('1');
    }
    expect(settled.filter((status) => status === 401)).toHaveLength(202);
    expect(settled.filter((status) => status === 503)).toHaveLength(1);
  });
});

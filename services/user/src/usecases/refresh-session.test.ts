import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refreshTokens, sessions, users } from '../db/schema.ts';
import { freelancerProfile, startUserService, type UserUnderTest } from '../testing/user-under-test.ts';
import type { SessionTokens } from './session-tokens.ts';

const SECOND_MS = 1000;
const DAY_MS = 86_400 * SECOND_MS;

describe('refreshing', () => {
  let service: UserUnderTest;
  beforeAll(async () => {
    service = await startUserService();
  });
  afterAll(() => service.stop());

  const post = (refreshToken: unknown) =>
    service.request<SessionTokens>('POST', '/api/users/refresh', { body: { refreshToken } });
  const refresh = async (refreshToken: string) => {
    const { status, body } = await post(refreshToken);
    expect(status).toBe(200);
    return body.refreshToken;
  };
  const expectEnded = async (refreshToken: string) => {
    const { status, body } = await post(refreshToken);
    expect(status).toBe(401);
    expect(body).toMatchObject({ defined: true, code: 'SESSION_EXPIRED' });
  };

  it('answers a new pair that works', async () => {
    const first = await service.signUp();
    const { status, body } = await post(first.refreshToken);
    expect(status).toBe(200);
    expect(body.refreshToken).not.toBe(first.refreshToken);
    const profile = await service.request('GET', '/api/users/profile', { token: body.accessToken });
    expect(profile).toMatchObject({ status: 200, body: { id: first.user.id } });
    await refresh(body.refreshToken);
  });

  it('brings the roles up to date', async () => {
    const { accessToken, refreshToken } = await service.signUp();
    const body = freelancerProfile('roles-up-to-date');
    await service.request('PUT', '/api/users/profile', { token: accessToken, body });
    expect((await post(refreshToken)).body.user.roles).toEqual(['buyer', 'freelancer']);
  });

  it('with the same token twenty times in parallel rotates once, and all get the same successor', async () => {
    const { refreshToken } = await service.signUp();
    const successors = await Promise.all(Array.from({ length: 20 }, () => refresh(refreshToken)));
    expect(new Set(successors).size).toBe(1);
    const familyId = refreshToken.split('.')[0] ?? '';
    const [session] = await service.db.select().from(sessions).where(eq(sessions.id, familyId));
    expect(session).toMatchObject({ generation: 2, revokedAt: null });
  });

  it('within thirty seconds gives the same successor again, also when that one was used', async () => {
    const { refreshToken: first } = await service.signUp();
    const second = await refresh(first);
    const third = await refresh(second);
    service.clock.advance(30 * SECOND_MS - 1);
    expect(await refresh(first)).toBe(second);
    expect(await refresh(second)).toBe(third);
  });

  it('with a used token after the grace ends the whole family', async () => {
    const { refreshToken: first } = await service.signUp();
    const second = await refresh(first);
    service.clock.advance(30 * SECOND_MS);
    await expectEnded(first);
    await expectEnded(second);
  });

  it('with a token used long ago and forgotten ends the whole family', async () => {
    const { refreshToken: first } = await service.signUp();
    let newest = await refresh(first);
    for (let day = 1; day <= 3; day++) {
      service.clock.advance(DAY_MS);
      newest = await refresh(newest);
    }
    const familyId = first.split('.')[0] ?? '';
    const remembered = await service.db.select().from(refreshTokens).where(eq(refreshTokens.sessionId, familyId));
    expect(remembered).toHaveLength(2);
    await expectEnded(first);
    await expectEnded(newest);
  });

  it('leaves other sessions of the user alone when one is revoked', async () => {
    const { email } = await service.register();
    const stolen = await service.logIn(email);
    const other = await service.logIn(email);
    await refresh(stolen.refreshToken);
    service.clock.advance(31 * SECOND_MS);
    await expectEnded(stolen.refreshToken);
    await refresh(other.refreshToken);
  });

  it('ends after seven days without a refresh', async () => {
    const { email } = await service.register();
    const idle = await service.logIn(email);
    const busy = await service.logIn(email);
    service.clock.advance(7 * DAY_MS - 1);
    const next = await refresh(busy.refreshToken);
    service.clock.advance(1);
    await expectEnded(idle.refreshToken);
    await refresh(next);
  });

  it('ends thirty days after login, however often it was refreshed', async () => {
    let { refreshToken: token } = await service.signUp();
    for (let week = 1; week <= 5; week++) {
      service.clock.advance(week < 5 ? 6 * DAY_MS : 6 * DAY_MS - 1);
      token = await refresh(token);
    }
    service.clock.advance(1);
    await expectEnded(token);
  });

  it('refuses what is no token of ours, or one with a changed generation', async () => {
    const { refreshToken } = await service.signUp();
    await expectEnded('nonsense');
    await expectEnded(refreshToken.replace('.1.', '.2.'));
    await refresh(refreshToken);
  });

  it('refuses the session of a user who is gone', async () => {
    const { refreshToken, user } = await service.signUp();
    await service.db.delete(users).where(eq(users.id, user.id));
    await expectEnded(refreshToken);
  });

  it.each([[undefined], [''], [7], ['x'.repeat(513)]])('refuses %j as malformed input', async (refreshToken) => {
    const { status, body } = await post(refreshToken);
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'VALIDATION_FAILED', data: { fields: [{ path: 'refreshToken' }] } });
  });
});

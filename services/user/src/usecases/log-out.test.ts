import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startUserService, type UserUnderTest } from '../testing/user-under-test.ts';
import type { SessionTokens } from './session-tokens.ts';

describe('logging out', () => {
  let service: UserUnderTest;
  beforeAll(async () => {
    service = await startUserService();
  });
  afterAll(() => service.stop());

  const post = (path: string, refreshToken: string) =>
    service.request<SessionTokens>('POST', `/api/users/${path}`, { body: { refreshToken } });

  it('ends the session, and again changes nothing', async () => {
    const { refreshToken } = await service.signUp();
    expect(await post('logout', refreshToken)).toMatchObject({ status: 204, body: null });
    expect(await post('logout', refreshToken)).toMatchObject({ status: 204, body: null });
    expect(await post('refresh', refreshToken)).toMatchObject({ status: 401, body: { code: 'SESSION_EXPIRED' } });
  });

  it('ends the session also by a token that was used, and so stops its grace', async () => {
    const { refreshToken } = await service.signUp();
    const { body } = await post('refresh', refreshToken);
    await post('logout', refreshToken);
    expect((await post('refresh', refreshToken)).status).toBe(401);
    expect((await post('refresh', body.refreshToken)).status).toBe(401);
  });

  it('leaves other sessions alone', async () => {
    const { email } = await service.register();
    const [one, two] = [await service.logIn(email), await service.logIn(email)];
    await post('logout', one.refreshToken);
    expect((await post('refresh', two.refreshToken)).status).toBe(200);
  });

  it('answers an unknown token alike', async () => {
    expect((await post('logout', 'nonsense')).status).toBe(204);
  });

  it('without a token is bad input', async () => {
    const answer = await service.request('POST', '/api/users/logout', { body: {} });
    expect(answer).toMatchObject({ status: 422, body: { data: { fields: [{ path: 'refreshToken' }] } } });
  });

  it('racing with refreshes leaves the session ended', async () => {
    const { refreshToken } = await service.signUp();
    const refreshes = Array.from({ length: 5 }, () => post('refresh', refreshToken));
    const [ended, ...answers] = await Promise.all([post('logout', refreshToken), ...refreshes]);
    expect(ended.status).toBe(204);
    for (const { status, body } of answers) {
      if (status === 200) expect((await post('refresh', body.refreshToken)).status).toBe(401);
    }
  });
});

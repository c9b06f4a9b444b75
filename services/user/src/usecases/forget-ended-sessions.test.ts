import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rateLimits, refreshTokens, sessions } from '../db/schema.ts';
import { startUserService, type UserUnderTest } from '../testing/user-under-test.ts';
import { forgetEndedSessions } from './forget-ended-sessions.ts';

const DAY_MS = 86_400_000;

describe('forgetting ended sessions', () => {
  let service: UserUnderTest;
  beforeAll(async () => {
    service = await startUserService();
  });
  afterAll(() => service.stop());

  it('deletes what can never be continued, and nothing else', async () => {
    const old = await service.signUp();
    service.clock.advance(29 * DAY_MS);
    const { refreshToken } = await service.logIn(old.user.email);
    service.clock.advance(DAY_MS + 1);
    await forgetEndedSessions(service);
    await forgetEndedSessions(service);
    expect((await service.db.select().from(sessions)).map((session) => session.id)).toEqual([
      refreshToken.split('.')[0],
    ]);
    expect(await service.db.select().from(refreshTokens)).toHaveLength(1);
    expect(await service.db.select().from(rateLimits)).toEqual([]);
  });
});

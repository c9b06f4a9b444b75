import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { testSettings } from '@/testing/settings';
import { openSession, type ResponseCookie, sealSession, setCookieHeader } from './cookie';
import { createRecentAccounts } from './recent-accounts';
import type { RefreshSession } from './refresh';
import { resolveSession } from './resolve-session';
import { storedSession } from './session.fixture';

const never: RefreshSession = () => Promise.reject(new Error('must not refresh'));

beforeAll(() => {
  for (const [name, value] of Object.entries(testSettings)) vi.stubEnv(name, value);
});
afterEach(() => vi.restoreAllMocks());

const kept = (cookies: ResponseCookie[]) => cookies.filter((cookie) => cookie.maxAge > 0);

describe('the session cookie', () => {
  test('gives back what was sealed, in one cookie when it is short', async () => {
    const cookies = await sealSession(storedSession(), []);
    expect(cookies).toHaveLength(1);
    expect(cookies[0]?.value).not.toContain('access');
    expect(await openSession(cookies)).toEqual(storedSession());
  });

  test('is cut in chunks when it is long, and read in any order', async () => {
    const long = storedSession({ accessToken: 'x'.repeat(9_000) });
    const cookies = await sealSession(long, []);
    expect(cookies.length).toBeGreaterThan(2);
    for (const { value } of cookies) expect(value.length).toBeLessThanOrEqual(3_933);
    expect(await openSession([...cookies].reverse())).toEqual(long);
  });

  test('removes chunks that a shorter session no longer needs', async () => {
    const long = await sealSession(storedSession({ accessToken: 'x'.repeat(9_000) }), []);
    const short = await sealSession(storedSession(), long);
    expect(short.filter((cookie) => cookie.maxAge === 0).map((cookie) => cookie.name)).toEqual(
      long.map((cookie) => cookie.name),
    );
    expect(await openSession(kept(short))).toEqual(storedSession());
  });

  test('is no session when it was forged', async () => {
    expect(await openSession([{ name: 'craftlane-session', value: 'forged' }])).toBeNull();
  });

  test('cannot be read by scripts or sent by other sites', () => {
    expect(setCookieHeader({ name: 'craftlane-session', value: 'v', maxAge: 60 })).toBe(
      'craftlane-session=v; Path=/; Max-Age=60; HttpOnly; SameSite=Lax',
    );
  });
});

describe('resolving the session of a request', () => {
  test('nobody is anonymous', async () => {
    expect(await resolveSession([], never, 0)).toEqual({ state: { kind: 'anonymous' }, setCookies: [] });
  });

  test('a fresh access token is used as it is', async () => {
    const cookies = await sealSession(storedSession(), []);
    expect(await resolveSession(cookies, never, 0)).toEqual({
      state: { kind: 'active', session: storedSession() },
      setCookies: [],
    });
  });

  test('a token about to run out is renewed and the answer carries the new cookie', async () => {
    const renewed = storedSession({ refreshToken: 'successor', accessExpiresAt: 1_200_000 });
    const cookies = await sealSession(storedSession(), []);
    const { state, setCookies } = await resolveSession(
      cookies,
      async () => ({ kind: 'renewed', session: renewed }),
      590_000,
    );
    expect(state).toEqual({ kind: 'active', session: renewed });
    expect(await openSession(setCookies)).toEqual(renewed);
  });

  test('an ended session clears the cookie', async () => {
    const cookies = await sealSession(storedSession(), []);
    const { state, setCookies } = await resolveSession(cookies, async () => ({ kind: 'ended' }), 700_000);
    expect(state).toEqual({ kind: 'ended' });
    expect(setCookies).toEqual([{ name: 'craftlane-session', value: '', maxAge: 0 }]);
  });

  test('a silent user service keeps the cookie, and the access token counts until it has run out', async () => {
    const cookies = await sealSession(storedSession(), []);
    const silent: RefreshSession = async () => ({ kind: 'unavailable', cause: 'silence' });
    expect(await resolveSession(cookies, silent, 590_000)).toMatchObject({ state: { kind: 'active' }, setCookies: [] });
    expect(await resolveSession(cookies, silent, 600_001)).toMatchObject({
      state: { kind: 'unavailable' },
      setCookies: [],
    });
  });
});

describe('an account that changed while a request was under way', () => {
  const recent = () => {
    const times = { nowMs: 0 };
    return { times, accounts: createRecentAccounts(() => times.nowMs) };
  };

  test('wins over a cookie that an earlier answer set last, and over the answer of an earlier renewal', async () => {
    const { accounts } = recent();
    const late = await sealSession(storedSession({ avatarId: 'old' }), []);
    accounts.note(storedSession({ avatarId: null }));
    const fresh = await resolveSession(late, never, 0, accounts.upToDate);
    expect(fresh.state).toEqual({ kind: 'active', session: storedSession() });
    expect(await openSession(kept(fresh.setCookies))).toEqual(storedSession());

    const renewal = storedSession({ avatarId: 'old', accessToken: 'next' });
    const renewed = await resolveSession(
      late,
      async () => ({ kind: 'renewed', session: renewal }),
      599_000,
      accounts.upToDate,
    );
    expect(await openSession(kept(renewed.setCookies))).toEqual(storedSession({ accessToken: 'next' }));
  });

  test('does not take away a role that was given meanwhile', () => {
    const { accounts } = recent();
    accounts.note(storedSession());
    const operator = storedSession({ roles: ['buyer', 'operator'] });
    expect(accounts.upToDate(operator)).toBe(operator);
  });

  test('sets no cookie that says the same, and is forgotten after a minute', async () => {
    const { times, accounts } = recent();
    accounts.note(storedSession());
    expect(
      (await resolveSession(await sealSession(storedSession(), []), never, 0, accounts.upToDate)).setCookies,
    ).toEqual([]);
    times.nowMs = 60_001;
    const other = storedSession({ avatarId: 'of another day' });
    expect(accounts.upToDate(other)).toBe(other);
  });
});

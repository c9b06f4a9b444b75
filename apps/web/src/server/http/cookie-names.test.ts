import { beforeAll, expect, test, vi } from 'vitest';
import { testSettings } from '@/testing/settings';
import { authOptions } from '../session/auth-options';
import { sealSession, setCookieHeader } from '../session/cookie';
import { storedSession } from '../session/session.fixture';

beforeAll(() => {
  for (const [name, value] of Object.entries({ ...testSettings, PUBLIC_URL: 'https://market.example' }))
    vi.stubEnv(name, value);
});

test('over HTTPS every cookie is bound to this very host, also when it is cut in chunks', async () => {
  const cookies = await sealSession(storedSession({ accessToken: 'x'.repeat(9_000) }), []);
  expect(cookies.length).toBeGreaterThan(1);
  for (const cookie of cookies)
    expect(setCookieHeader(cookie)).toMatch(
      /^__Host-craftlane-session\.\d=[^;]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/,
    );
});

test('over HTTPS the cookies of the log-in exchange are bound to this host too', () => {
  const { cookies = {} } = authOptions(new Headers());
  expect(Object.keys(cookies)).toHaveLength(3);
  for (const cookie of Object.values(cookies)) {
    expect(cookie.name).toMatch(/^__Host-craftlane-/);
    expect(cookie.options).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true });
  }
});

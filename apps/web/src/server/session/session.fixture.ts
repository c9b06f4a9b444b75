import type { IssuedTokens, StoredSession } from './stored-session';

/** A session as the cookie holds it; its access token ends at 600 s. */
export function storedSession(change: Partial<StoredSession> = {}): StoredSession {
  return {
    userId: '01890000-0000-7000-8000-000000000001',
    name: 'Mara Lind',
    handle: null,
    avatarId: null,
    roles: ['buyer'],
    accessToken: 'access',
    accessExpiresAt: 600_000,
    refreshToken: 'refresh',
    ...change,
  };
}

/** What the user service issues; `mark` names the tokens. */
export function issuedTokens(mark: string): IssuedTokens {
  const { userId: id, name: displayName, handle, roles } = storedSession();
  const profile = {
    displayName,
    handle,
    headline: '',
    bio: '',
    skills: [],
    languages: [],
    country: null,
    timeZone: null,
    portfolioLinks: [],
  };
  const user = {
    id,
    email: 'mara@example.test',
    roles,
    createdAt: '2026-01-01T00:00:00.000Z',
    profile,
    avatarId: null,
  };
  return { accessToken: `access-${mark}`, refreshToken: `refresh-${mark}`, expiresInS: 600, user };
}

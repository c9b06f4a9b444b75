import type { Account } from '@craftlane/contracts/user';
import { z } from 'zod';

/** What the encrypted session cookie holds. The tokens never leave the server. */
export const storedSessionSchema = z.object({
  userId: z.string(),
  name: z.string(),
  handle: z.string().nullable(),
  /** A picture at `/media/avatars/…`; cookies of an earlier version hold none. */
  avatarId: z.string().nullable().default(null),
  roles: z.array(z.enum(['buyer', 'freelancer', 'operator'])),
  accessToken: z.string(),
  /** Milliseconds since 1970. */
  accessExpiresAt: z.number(),
  refreshToken: z.string(),
});

/** See {@link storedSessionSchema}. */
export type StoredSession = z.infer<typeof storedSessionSchema>;

/** The part of a session that browsers may know. */
export type PublicSession = Pick<StoredSession, 'userId' | 'name' | 'handle' | 'avatarId' | 'roles'>;

/** What the user service answers to a login or a refresh. */
export type IssuedTokens = { accessToken: string; refreshToken: string; expiresInS: number; user: Account };

/** The session that starts or goes on with freshly issued tokens. */
export function sessionOf(issued: IssuedTokens, nowMs: number): StoredSession {
  const { accessToken, refreshToken, expiresInS, user } = issued;
  return withAccount({ accessToken, refreshToken, accessExpiresAt: nowMs + expiresInS * 1_000 }, user);
}

/** The session with name, handle, picture and roles of the account as it is now. */
export function withAccount(session: SessionTokens, account: Account): StoredSession {
  const { accessToken, refreshToken, accessExpiresAt } = session;
  const { displayName, handle } = account.profile;
  return {
    userId: account.id,
    name: displayName,
    handle,
    avatarId: account.avatarId,
    roles: account.roles,
    accessToken,
    refreshToken,
    accessExpiresAt,
  };
}

/** The session without its tokens. */
export function publicSession({ userId, name, handle, avatarId, roles }: StoredSession): PublicSession {
  return { userId, name, handle, avatarId, roles };
}

type SessionTokens = Pick<StoredSession, 'accessToken' | 'refreshToken' | 'accessExpiresAt'>;

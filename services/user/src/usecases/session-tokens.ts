import type { Account, tokensSchema } from '@craftlane/contracts/user';
import type { z } from 'zod';
import type { UserDeps } from '../deps.ts';
import { rolesOf, type User } from '../domain/user.ts';
import { accountOf } from '../domain/views.ts';

/** What login and refresh answer. */
export type SessionTokens = z.infer<typeof tokensSchema> & { user: Account };

/** The refresh token together with a new access token that says who the user is at this moment. */
export async function sessionTokens(deps: UserDeps, user: User, refreshToken: string): Promise<SessionTokens> {
  return {
    accessToken: await deps.accessTokens.issue(user.id, rolesOf(user)),
    refreshToken,
    tokenType: 'Bearer',
    expiresInS: deps.accessTokens.lifetimeS,
    user: accountOf(user),
  };
}

import type { loginInputSchema } from '@craftlane/contracts/user';
import { transact } from '@craftlane/service-kit/db';
import type { z } from 'zod';
import { clearTries, forgiveTry } from '../db/rate-limits.ts';
import { insertSession } from '../db/sessions.ts';
import type { UserDeps } from '../deps.ts';
import { invalidCredentials } from '../domain/errors.ts';
import { loginKeysOf } from '../domain/login-limits.ts';
import { deriveRefreshToken, hashRefreshToken } from '../domain/refresh-token.ts';
import type { Session } from '../domain/session.ts';
import type { User } from '../domain/user.ts';
import { countTry } from './count-try.ts';
import { type SessionTokens, sessionTokens } from './session-tokens.ts';

/** What {@link logIn} is given; `clientAddress` is the browser's, as far as it can be trusted. */
export type LoginInput = z.output<typeof loginInputSchema> & { clientAddress: string };

/**
 * Starts a session. An unknown e-mail and a wrong password are the same INVALID_CREDENTIALS after the same work. Only failed
 * tries count for RATE_LIMITED, but each is counted before its password is looked at, so that parallel ones cannot slip through.
 */
export async function logIn(deps: UserDeps, { email, password, clientAddress }: LoginInput): Promise<SessionTokens> {
  const keys = loginKeysOf(email, clientAddress);
  const { perAccount, perAddress, windowMs } = deps.loginLimits;
  const allowed = new Map([
    [keys.account, perAccount],
    [keys.address, perAddress],
  ]);
  await countTry(deps, allowed, windowMs);
  const found = await deps.users.findCredentials(email);
  const isRight = await deps.passwords.verify(found?.passwordHash ?? null, password);
  if (!found || !isRight) throw invalidCredentials(found ? 'wrong password' : 'unknown e-mail');
  await clearTries(deps.db, keys.account);
  await forgiveTry(deps.db, keys.address);
  return sessionTokens(deps, found.user, await startSession(deps, found.user));
}

/** Stores a new family and answers its first refresh token. */
async function startSession({ db, clock, newId, refreshKey }: UserDeps, user: User): Promise<string> {
  const session: Session = { id: newId(), userId: user.id, generation: 1, createdAt: clock.now(), revokedAt: null };
  const token = deriveRefreshToken(refreshKey, { familyId: session.id, generation: 1 });
  await transact(db, (tx) => insertSession(tx, session, hashRefreshToken(token)));
  return token;
}

import type { loginInputSchema } from '@craftlane/contracts/user';
import { transact } from '@craftlane/service-kit/db';
import { rateLimited } from '@craftlane/service-kit/errors';
import type { z } from 'zod';
import { clearTries, countTries, forgiveTry } from '../db/rate-limits.ts';
import { insertSession } from '../db/sessions.ts';
import type { UserDeps } from '../deps.ts';
import { invalidCredentials } from '../domain/errors.ts';
import { type LoginKeys, loginKeysOf } from '../domain/login-limits.ts';
import { deriveRefreshToken, hashRefreshToken } from '../domain/refresh-token.ts';
import type { Session } from '../domain/session.ts';
import type { User } from '../domain/user.ts';
import { type SessionTokens, sessionTokens } from './session-tokens.ts';

/** What {@link logIn} is given; `clientAddress` is the browser's, as far as it can be trusted. */
export type LoginInput = z.output<typeof loginInputSchema> & { clientAddress: string };

/**
 * Starts a session. An unknown e-mail and a wrong password are the same INVALID_CREDENTIALS after the same work. Only failed
 * tries count for RATE_LIMITED, but each is counted before its password is looked at, so that parallel ones cannot slip through.
 */
export async function logIn(deps: UserDeps, { email, password, clientAddress }: LoginInput): Promise<SessionTokens> {
  const keys = loginKeysOf(email, clientAddress);
  await countTry(deps, keys);
  const found = await deps.users.findCredentials(email);
  const isRight = await deps.passwords.verify(found?.passwordHash ?? null, password);
  if (!found || !isRight) throw invalidCredentials(found ? 'wrong password' : 'unknown e-mail');
  await clearTries(deps.db, keys.account);
  await forgiveTry(deps.db, keys.address);
  return sessionTokens(deps, found.user, await startSession(deps, found.user));
}

async function countTry({ db, clock, loginLimits }: UserDeps, { account, address }: LoginKeys): Promise<void> {
  const now = clock.now();
  const counters = await countTries(db, [account, address], loginLimits.windowMs, now);
  const allowed = new Map([
    [account, loginLimits.perAccount],
    [address, loginLimits.perAddress],
  ]);
  const waitsMs = counters
    .filter(({ key, tries }) => tries > (allowed.get(key) ?? 0))
    .map(({ windowEndsAt }) => windowEndsAt.getTime() - now.getTime());
  if (waitsMs.length > 0) throw rateLimited(Math.max(1, Math.ceil(Math.max(...waitsMs) / 1000)));
}

/** Stores a new family and answers its first refresh token. */
async function startSession({ db, clock, newId, refreshKey }: UserDeps, user: User): Promise<string> {
  const session: Session = { id: newId(), userId: user.id, generation: 1, createdAt: clock.now(), revokedAt: null };
  const token = deriveRefreshToken(refreshKey, { familyId: session.id, generation: 1 });
  await transact(db, (tx) => insertSession(tx, session, hashRefreshToken(token)));
  return token;
}

import { type Tx, transact } from '@craftlane/service-kit/db';
import { findToken, lockSession, revokeSession, storeSuccessor } from '../db/sessions.ts';
import type { UserDeps } from '../deps.ts';
import { sessionExpired } from '../domain/errors.ts';
import {
  deriveRefreshToken,
  hashRefreshToken,
  type RefreshTokenId,
  readRefreshToken,
} from '../domain/refresh-token.ts';
import { decideRefresh } from '../domain/session.ts';
import { type SessionTokens, sessionTokens } from './session-tokens.ts';

type Outcome = { kind: 'continued'; userId: string; refreshToken: string } | { kind: 'ended'; reason: string };

/**
 * Trades a refresh token for its successor and a new access token. Safe to repeat, also in parallel, for 30 s after the first
 * use: every caller gets the same successor. Later it ends the whole session. Throws SESSION_EXPIRED for every token that
 * does not continue a session.
 */
export async function refreshSession(deps: UserDeps, input: { refreshToken: string }): Promise<SessionTokens> {
  const tokenId = readRefreshToken(deps.refreshKey, input.refreshToken);
  if (!tokenId) throw sessionExpired('not a refresh token of ours');
  const outcome = await transact(deps.db, (tx) => continueSession(deps, tx, tokenId, input.refreshToken));
  // Thrown only here: inside the transaction it would undo the revocation.
  if (outcome.kind === 'ended') throw sessionExpired(outcome.reason);
  const user = await deps.users.findById(outcome.userId);
  if (!user) throw sessionExpired('the user is gone');
  return sessionTokens(deps, user, outcome.refreshToken);
}

async function continueSession(
  { clock, refreshKey }: UserDeps,
  tx: Tx,
  { familyId, generation }: RefreshTokenId,
  refreshToken: string,
): Promise<Outcome> {
  const session = await lockSession(tx, familyId);
  if (!session) return { kind: 'ended', reason: 'no such session' };
  const now = clock.now();
  const remembered = await findToken(tx, familyId, generation, hashRefreshToken(refreshToken));
  const decision = decideRefresh(session, generation, remembered, now);
  if (decision.kind === 'refuse') return { kind: 'ended', reason: decision.reason };
  if (decision.kind === 'revoke') {
    await revokeSession(tx, familyId, now);
    return { kind: 'ended', reason: 'a used token came back: family revoked' };
  }
  const successor = deriveRefreshToken(refreshKey, { familyId, generation: generation + 1 });
  if (decision.kind === 'rotate') await storeSuccessor(tx, session, hashRefreshToken(successor), now);
  return { kind: 'continued', userId: session.userId, refreshToken: successor };
}

import type { Db, Tx } from '@craftlane/service-kit/db';
import { and, eq, isNull, lt, lte } from 'drizzle-orm';
import { type RememberedToken, type Session, sessionLimits } from '../domain/session.ts';
import { refreshTokens, sessions } from './schema.ts';

/** Stores a new session with the hash of its first token. */
export async function insertSession(tx: Tx, session: Session, tokenHash: string): Promise<void> {
  const { createdAt, generation } = session;
  const expiresAt = new Date(createdAt.getTime() + sessionLimits.absoluteMs);
  await tx.insert(sessions).values({ ...session, expiresAt });
  await tx.insert(refreshTokens).values({ sessionId: session.id, generation, tokenHash, issuedAt: createdAt });
}

/** The session, locked until the transaction ends, so that refreshes of one family happen one after another. */
export async function lockSession(tx: Tx, id: string): Promise<Session | null> {
  const { userId, generation, createdAt, revokedAt } = sessions;
  const [session] = await tx
    .select({ id: sessions.id, userId, generation, createdAt, revokedAt })
    .from(sessions)
    .where(eq(sessions.id, id))
    .for('update');
  return session ?? null;
}

/** The token of this generation if it is still remembered and has this hash, else null. */
export async function findToken(
  tx: Tx,
  sessionId: string,
  generation: number,
  tokenHash: string,
): Promise<RememberedToken | null> {
  const { issuedAt, usedAt } = refreshTokens;
  const [token] = await tx
    .select({ generation: refreshTokens.generation, issuedAt, usedAt })
    .from(refreshTokens)
    .where(
      and(
        eq(refreshTokens.sessionId, sessionId),
        eq(refreshTokens.generation, generation),
        eq(refreshTokens.tokenHash, tokenHash),
      ),
    );
  return token ?? null;
}

/** Marks the newest token of a locked session as used, stores its successor, and forgets tokens whose grace is over. */
export async function storeSuccessor(tx: Tx, session: Session, successorHash: string, now: Date): Promise<void> {
  const ofSession = eq(refreshTokens.sessionId, session.id);
  const graceEnd = new Date(now.getTime() - sessionLimits.graceMs);
  const generation = session.generation + 1;
  await tx.delete(refreshTokens).where(and(ofSession, lte(refreshTokens.usedAt, graceEnd)));
  await tx
    .update(refreshTokens)
    .set({ usedAt: now })
    .where(and(ofSession, eq(refreshTokens.generation, session.generation)));
  await tx.insert(refreshTokens).values({ sessionId: session.id, generation, tokenHash: successorHash, issuedAt: now });
  await tx.update(sessions).set({ generation }).where(eq(sessions.id, session.id));
}

/** Ends a session with all its tokens; one that has ended keeps its first end. Safe to repeat. */
export async function revokeSession(db: Db | Tx, id: string, now: Date): Promise<void> {
  await db
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.id, id), isNull(sessions.revokedAt)));
}

/** Deletes sessions that can never be continued. */
export async function deleteExpiredSessions(db: Db, now: Date): Promise<void> {
  await db.delete(sessions).where(lt(sessions.expiresAt, now));
}

import { describe, expect, it } from 'vitest';
import { decideRefresh, type RememberedToken, type Session, sessionLimits } from './session.ts';

const start = new Date('2026-01-01T00:00:00Z');
const session: Session = { id: 's', userId: 'u', generation: 2, createdAt: start, revokedAt: null };
const fresh: RememberedToken = { generation: 2, issuedAt: start, usedAt: null };
const used: RememberedToken = { generation: 1, issuedAt: start, usedAt: start };
const later = (ms: number) => new Date(start.getTime() + ms);

describe('decideRefresh', () => {
  it('rotates an unused token', () => {
    expect(decideRefresh(session, 2, fresh, later(1))).toEqual({ kind: 'rotate' });
  });

  it('repeats a used token within the grace and revokes at its end', () => {
    expect(decideRefresh(session, 1, used, later(sessionLimits.graceMs - 1))).toEqual({ kind: 'repeat' });
    expect(decideRefresh(session, 1, used, later(sessionLimits.graceMs))).toEqual({ kind: 'revoke' });
  });

  it('revokes on a token so old that it was forgotten', () => {
    expect(decideRefresh(session, 1, null, later(1))).toEqual({ kind: 'revoke' });
  });

  it('refuses after seven idle days', () => {
    expect(decideRefresh(session, 2, fresh, later(sessionLimits.idleMs - 1))).toEqual({ kind: 'rotate' });
    expect(decideRefresh(session, 2, fresh, later(sessionLimits.idleMs))).toEqual({ kind: 'refuse', reason: 'idle' });
  });

  it('refuses after thirty days, however busy', () => {
    const busy = { ...fresh, issuedAt: later(sessionLimits.absoluteMs - 2) };
    expect(decideRefresh(session, 2, busy, later(sessionLimits.absoluteMs - 1))).toEqual({ kind: 'rotate' });
    expect(decideRefresh(session, 2, busy, later(sessionLimits.absoluteMs))).toEqual({
      kind: 'refuse',
      reason: 'too old',
    });
  });

  it('refuses everything of a revoked family, also within a grace', () => {
    const revoked = { ...session, revokedAt: start };
    expect(decideRefresh(revoked, 2, fresh, later(1))).toEqual({ kind: 'refuse', reason: 'revoked' });
    expect(decideRefresh(revoked, 1, used, later(1))).toEqual({ kind: 'refuse', reason: 'revoked' });
  });

  it('refuses a generation that was never given out', () => {
    expect(decideRefresh(session, 3, null, later(1))).toEqual({ kind: 'refuse', reason: 'unknown generation' });
  });
});

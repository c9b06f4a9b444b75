import type { StoredSession } from './stored-session';

/** What a person changes of their account; roles are also given elsewhere, so a later renewal or login knows them better. */
type Facts = Pick<StoredSession, 'name' | 'handle' | 'avatarId'>;

/** Longer than an answer is on its way that was begun before the change. */
const keptForMs = 60_000;

/** Accounts that were changed a moment ago, by the id of their person. */
export type RecentAccounts = {
  /** Remembers what a session says of its account now. */
  note(session: StoredSession): void;
  /** The session with what was noted last; the same object when it says that already. */
  upToDate(session: StoredSession): StoredSession;
};

/**
 * A renewal of tokens that was under way while an account changed answers with the account as it was, and its cookie may reach the browser last.
 * So what was changed is remembered for a minute, and wins over what the cookie says.
 */
export function createRecentAccounts(nowMs: () => number): RecentAccounts {
  const recent = new Map<string, { at: number; facts: Facts }>();
  return {
    note: ({ userId, name, handle, avatarId }) => {
      const now = nowMs();
      for (const [id, { at }] of recent) if (now - at > keptForMs) recent.delete(id);
      recent.set(userId, { at: now, facts: { name, handle, avatarId } });
    },
    upToDate: (session) => {
      const known = recent.get(session.userId);
      if (!known || nowMs() - known.at > keptForMs) return session;
      const current = { ...session, ...known.facts };
      return saysTheSame(session, current) ? session : current;
    },
  };
}

function saysTheSame(one: Facts, other: Facts): boolean {
  return one.name === other.name && one.handle === other.handle && one.avatarId === other.avatarId;
}

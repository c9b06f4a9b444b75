/** Lengths in the life of keys and access tokens. */
export const tokenLimits = {
  /** Longest life of an access token that may be configured, in milliseconds. */
  longestTokenMs: 1_800_000,
  /** How long a process may work with keys it has read, in milliseconds. */
  keyCacheMs: 30_000,
  /** From publishing a key to its first signature: every process and reader has read it by then. */
  announcementMs: 120_000,
  /** After its successor signs, a key stays published until the last token it signed is surely over. */
  afterlifeMs: 3_600_000,
} as const;

/** When a key is or was in use. */
export interface KeyTimes {
  kid: string;
  signsFrom: Date;
}

/**
 * The key that signs now: the newest whose time has come. When none has come yet, the first to come: this process's clock is
 * behind that of the one which made the first key. Null when there are no keys at all.
 */
export function findSigningKey<Key extends KeyTimes>(keys: readonly Key[], now: Date): Key | null {
  const sorted = newestFirst(keys);
  return sorted.find((key) => key.signsFrom <= now) ?? sorted.at(-1) ?? null;
}

/** Keys that were replaced so long ago that no valid token carries their signature. */
export function findRetiredKeys<Key extends KeyTimes>(keys: readonly Key[], now: Date): Key[] {
  const sorted = newestFirst(keys);
  const endedBefore = now.getTime() - tokenLimits.afterlifeMs;
  return sorted.filter((_key, index) => {
    const successor = sorted[index - 1];
    return successor !== undefined && successor.signsFrom.getTime() <= endedBefore;
  });
}

function newestFirst<Key extends KeyTimes>(keys: readonly Key[]): Key[] {
  return [...keys].sort((a, b) => b.signsFrom.getTime() - a.signsFrom.getTime());
}

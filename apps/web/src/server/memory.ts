/** Remembers that keys were seen, for a while. */
export type Memory = { has: (key: string) => boolean; add: (key: string) => void };

/** A memory that keeps each key `keepMs` and drops the oldest beyond `maxEntries`. */
export function createMemory(options: { keepMs: number; maxEntries: number; nowMs: () => number }): Memory {
  const { keepMs, maxEntries, nowMs } = options;
  // A Map yields its keys in the order they were added, so the first one is the oldest.
  const addedAt = new Map<string, number>();
  return {
    has: (key) => nowMs() - (addedAt.get(key) ?? Number.NEGATIVE_INFINITY) < keepMs,
    add: (key) => {
      addedAt.delete(key);
      addedAt.set(key, nowMs());
      for (const oldest of addedAt.keys()) {
        if (addedAt.size <= maxEntries) break;
        addedAt.delete(oldest);
      }
    },
  };
}

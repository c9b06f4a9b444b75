/** Refreshes the page of a path when its turn comes; whether that worked. */
export type RefreshQueue = (path: string) => Promise<boolean>;

/**
 * A queue that refreshes pages, `atOnce` at a time. A page that is asked for again while it waits is refreshed once for all who asked;
 * asked for while it is being refreshed, it gets one more turn. So a burst of events costs each page a turn or two, not one per event.
 */
export function createRefreshQueue(refresh: (path: string) => Promise<boolean>, atOnce: number): RefreshQueue {
  const waiting = new Map<string, { result: Promise<boolean>; start: () => void }>();
  const running = new Set<string>();

  const startNext = (): void => {
    for (const [path, turn] of waiting) {
      if (running.size >= atOnce) return;
      if (running.has(path)) continue;
      waiting.delete(path);
      running.add(path);
      turn.start();
    }
  };
  const run = async (path: string): Promise<boolean> => {
    try {
      return await refresh(path);
    } finally {
      running.delete(path);
      startNext();
    }
  };

  return (path) => {
    const known = waiting.get(path);
    if (known) return known.result;
    const { promise, resolve } = Promise.withResolvers<void>();
    const result = promise.then(() => run(path));
    waiting.set(path, { result, start: resolve });
    startNext();
    return result;
  };
}

/** Refreshes the page of a path when its turn comes, an urgent one before those that are not; whether that worked. */
export type RefreshQueue = (path: string, isUrgent?: boolean) => Promise<boolean>;

type Turn = { result: Promise<boolean>; start: () => void; isUrgent: boolean };

/**
 * A queue that refreshes pages, `atOnce` at a time. A page that is asked for again while it waits is refreshed once for all who asked;
 * asked for while it is being refreshed, it gets one more turn. So a burst of events costs each page a turn or two, not one per event.
 */
export function createRefreshQueue(refresh: (path: string) => Promise<boolean>, atOnce: number): RefreshQueue {
  const waiting = new Map<string, Turn>();
  const running = new Set<string>();

  const nextPath = (): string | undefined => {
    const ready = [...waiting.keys()].filter((path) => !running.has(path));
    return ready.find((path) => waiting.get(path)?.isUrgent) ?? ready[0];
  };
  const startNext = (): void => {
    for (let path = nextPath(); path !== undefined && running.size < atOnce; path = nextPath()) {
      const turn = waiting.get(path);
      waiting.delete(path);
      running.add(path);
      turn?.start();
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

  return (path, isUrgent = false) => {
    const known = waiting.get(path);
    if (known) {
      known.isUrgent ||= isUrgent;
      return known.result;
    }
    const { promise, resolve } = Promise.withResolvers<void>();
    const result = promise.then(() => run(path));
    waiting.set(path, { result, start: resolve, isUrgent });
    startNext();
    return result;
  };
}

/** A promise of readiness that can be made again: callers pass while it is open, and wait while it is closed. */
export type Gate = {
  /** Lets all waiting callers pass. */
  open(): void;
  /** Makes later callers wait; those who wait already keep waiting for the same opening. */
  close(): void;
  /** Turns waiting callers away with an error, until it is closed again. */
  fail(error: Error): void;
  passed(): Promise<void>;
};

/** Makes a closed gate. */
export function createGate(): Gate {
  let current = fresh();
  let isSettled = false;
  return {
    open() {
      isSettled = true;
      current.resolve();
    },
    close() {
      if (isSettled) current = fresh();
      isSettled = false;
    },
    fail(error) {
      isSettled = true;
      current.reject(error);
    },
    passed: () => current.promise,
  };
}

function fresh(): PromiseWithResolvers<void> {
  const made = Promise.withResolvers<void>();
  // Nobody may be waiting when it fails; that must not end the process.
  made.promise.catch(() => undefined);
  return made;
}

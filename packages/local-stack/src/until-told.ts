/**
 * A signal that aborts when this process is asked to end: Ctrl-C, SIGTERM, a closed terminal, or the launcher's death.
 * Repeated requests change nothing: npm and the terminal both pass on a Ctrl-C.
 */
export function untilTold(): AbortSignal {
  const told = new AbortController();
  const stop = () => told.abort(new Error('asked to stop'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  if (process.channel) {
    process.once('disconnect', stop);
    process.channel.unref();
  }
  return told.signal;
}

/** Resolves when the signal aborts. */
export function aborted(signal: AbortSignal): Promise<void> {
  // A timer far away: waiting for a promise alone does not keep a process alive.
  const alive = setInterval(() => undefined, 2 ** 30);
  const done = new Promise<void>((resolve) =>
    signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve()),
  );
  return done.finally(() => clearInterval(alive));
}

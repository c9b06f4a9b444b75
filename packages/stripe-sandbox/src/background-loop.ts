/** A job that runs when woken and when its next deadline comes, never twice at a time. */
export interface BackgroundLoop {
  /** Runs soon; again after the present run when one is under way. */
  wake(): void;
  /** No new run; resolves when the present one has ended. */
  stop(): Promise<void>;
}

/** A run that failed is tried again after this long. */
const RETRY_MS = 1000;
/** Longest sleep: Node's timers overflow beyond 2^31 ms, and a clock may have been set. */
const MAX_SLEEP_MS = 60_000;

/** Starts the loop. `run` answers the milliseconds until it wants to run again, null to wait for a wake-up. */
export function startLoop(run: () => Promise<number | null>, onError: (err: unknown) => void): BackgroundLoop {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let isWoken = false;
  let isStopped = false;

  async function runOnce(): Promise<void> {
    isWoken = false;
    const pauseMs = await run().catch((err: unknown) => {
      onError(err);
      return RETRY_MS;
    });
    running = null;
    if (isStopped) return;
    if (isWoken) begin();
    else if (pauseMs !== null) timer = setTimeout(begin, Math.min(pauseMs, MAX_SLEEP_MS));
  }

  function begin(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    running = runOnce();
  }

  function wake(): void {
    if (isStopped) return;
    if (running) isWoken = true;
    else begin();
  }

  wake();
  return {
    wake,
    stop: async () => {
      isStopped = true;
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}

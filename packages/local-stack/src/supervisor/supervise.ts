import { setTimeout as delay } from 'node:timers/promises';
import { waitUntil } from '../wait-until.ts';
import type { Running } from './child-process.ts';
import { createGate } from './gate.ts';
import type { LogFile } from './log-file.ts';
import type { Part, PartEvent } from './part.ts';

/** Keeps one part running. */
export type Supervised = {
  /** Launches the part and resolves when it is ready. Repeating it waits for the same. */
  start(): Promise<void>;
  /** Ends the part and everything it started; it stays down until `start`. Safe to repeat. */
  stop(): Promise<void>;
  /** Resolves when the part is ready, also while it is being restarted. */
  ready(): Promise<void>;
  /** Hits the process itself as a crash would; `ready` then waits for the restart. */
  kill(signal: NodeJS.Signals): void;
  pid(): number | null;
};

/** Where a supervised part writes and tells what happens. */
export type SuperviseOptions = {
  log: LogFile;
  tell(event: PartEvent): void;
  /** Called with the process id of every launch, so that a later run can clear it away. */
  launched(pid: number): void;
  readyTimeoutMs?: number;
  firstPauseMs?: number;
};

const LONGEST_PAUSE_MS = 30_000;
const STABLE_AFTER_MS = 60_000;
const FIRST_ATTEMPTS = 3;
const SLOW_MS = 20_000;
/** Asking more often would take the processor from the part that starts. */
const POLL_MS = 150;

/**
 * Runs a part and restarts it whenever it ends: after 0.25 s, then twice as long each time up to 30 s; a minute of life
 * resets the pause. A part that ends three times before it was ever ready is given up: `start` rejects with its last words.
 */
export function supervise(part: Part, options: SuperviseOptions): Supervised {
  const { log, tell, readyTimeoutMs = 180_000, firstPauseMs = 250 } = options;
  const gate = createGate();
  let stopping = new AbortController();
  let current: Running | null = null;
  let life: Promise<void> | null = null;
  let wasReady = false;

  async function live(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted; ) {
      const begin = performance.now();
      const reason = await liveOnce(signal, begin);
      gate.close();
      if (signal.aborted) return;
      failures = performance.now() - begin > STABLE_AFTER_MS ? 1 : failures + 1;
      if (!wasReady && failures >= FIRST_ATTEMPTS)
        throw new Error(`${part.name} does not start: ${reason}\n${log.tail(15)}`);
      tell({ kind: 'crashed', part: part.name, detail: reason });
      const pause = Math.min(firstPauseMs * 2 ** (failures - 1), LONGEST_PAUSE_MS);
      await delay(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Resolves with the reason when the process has ended and nothing of it is left. */
  async function liveOnce(signal: AbortSignal, begin: number): Promise<string> {
    try {
      const running = await part.launch(log.write);
      current = running;
      options.launched(running.pid);
      if (signal.aborted) await running.stop();
      await untilReady(running, begin);
      const reason = await running.exited;
      await running.stop();
      return reason;
    } catch (error) {
      await current?.stop();
      return error instanceof Error ? error.message : String(error);
    } finally {
      current = null;
    }
  }

  async function untilReady(running: Running, begin: number): Promise<void> {
    const ended = new AbortController();
    running.exited.then((reason) => ended.abort(new Error(reason)));
    const slow = setTimeout(
      () => tell({ kind: 'preparing', part: part.name, detail: `takes long; see ${log.path}` }),
      SLOW_MS,
    );
    await waitUntil(`${part.name} being ready`, part.isReady, {
      timeoutMs: readyTimeoutMs,
      everyMs: POLL_MS,
      signal: ended.signal,
    }).finally(() => clearTimeout(slow));
    if (wasReady) tell({ kind: 'restarted', part: part.name, detail: part.url });
    else tell({ kind: 'ready', part: part.name, detail: part.url, tookMs: performance.now() - begin });
    wasReady = true;
    gate.open();
  }

  return {
    start() {
      if (life) return gate.passed();
      stopping = new AbortController();
      life = live(stopping.signal).catch((error) => gate.fail(error));
      return gate.passed();
    },
    async stop() {
      stopping.abort();
      await current?.stop();
      await life;
      life = null;
      gate.fail(new Error(`${part.name} was stopped`));
      gate.close();
    },
    ready: gate.passed,
    kill(signal) {
      if (!current) return;
      if (signal !== 'SIGSTOP' && signal !== 'SIGCONT') gate.close();
      process.kill(current.pid, signal);
    },
    pid: () => current?.pid ?? null,
  };
}

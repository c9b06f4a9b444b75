import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../..', import.meta.url));

/** The service as a process of its own, started as in production. */
export interface ChildService {
  url: string;
  /** Resolves to the signal that ended the process, or null when it exited by itself. */
  ended: Promise<NodeJS.Signals | null>;
  /** Asks it to stop and waits until it is gone. */
  stop(): Promise<void>;
  /** Ends it as a crash would, at once and without a word. */
  kill(): Promise<void>;
}

/** Starts `src/main.ts` with exactly this environment and waits until it listens; rejects when it ends before. */
export async function startChildService(env: Record<string, string>): Promise<ChildService> {
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: folder,
    env: { ...env, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(([, signal]) => signal as NodeJS.Signals | null);
  const url = await listening(child, ended);
  const endBy = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { url, ended, stop: () => endBy('SIGTERM'), kill: () => endBy('SIGKILL') };
}

function listening(child: ChildProcess, ended: Promise<unknown>): Promise<string> {
  return new Promise((resolve, reject) => {
    ended.then(() => reject(new Error('The service ended before it listened.')));
    if (!child.stdout) return reject(new Error('The service has no output to read.'));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const record: unknown = JSON.parse(line);
      if (isStarted(record)) resolve(record.url);
    });
  });
}

function isStarted(record: unknown): record is { url: string } {
  return (
    typeof record === 'object' && record !== null && 'msg' in record && record.msg === 'started' && 'url' in record
  );
}

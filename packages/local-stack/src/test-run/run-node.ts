import { spawn } from 'node:child_process';
import { signalGroup } from '../supervisor/process-group.ts';

/**
 * Runs a Node program with its output on the screen, and returns its exit code.
 * @param signal ends it and everything it started
 */
export async function runOnScreen(
  args: string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<number> {
  signal.throwIfAborted();
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
  const end = () => child.pid && signalGroup(child.pid, 'SIGTERM');
  signal.addEventListener('abort', end);
  process.once('exit', end);
  try {
    return await new Promise<number>((done, fail) => {
      child.once('error', fail);
      child.once('exit', (code) => done(code ?? 1));
    });
  } finally {
    signal.removeEventListener('abort', end);
    process.off('exit', end);
  }
}

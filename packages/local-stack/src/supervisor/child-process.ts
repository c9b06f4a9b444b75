import { spawn } from 'node:child_process';
import { endProcessGroup, signalGroup } from './process-group.ts';

/** What Node 24 does by default: a request's context costs a fifth less than with hooks on every promise. */
export const ASYNC_CONTEXT_FRAME = '--experimental-async-context-frame';

/** A program to run: Node with these arguments. */
export type NodeProgram = {
  args: string[];
  cwd: string;
  env: Record<string, string>;
};

/** Something that runs until it ends by itself or is stopped. */
export type Running = {
  pid: number;
  /** Settles with the reason (`code 1`, `signal SIGKILL`) when the process has ended. */
  exited: Promise<string>;
  /** Ends the process and all it started; resolves when none is left. Safe to repeat. */
  stop(): Promise<void>;
};

/** A service answers requests for up to ten seconds after it was asked to stop. */
const GRACE_MS = 15_000;

/** Groups to end when this process ends without having stopped them; one listener serves them all. */
const groups = new Set<number>();
process.once('exit', () => {
  for (const group of groups) signalGroup(group, 'SIGKILL');
});

/**
 * Starts a Node program as a process group of its own: a Ctrl-C in the terminal does not reach it, and all of its own
 * children can be ended with it. Resolves when the process exists, not when it is ready.
 * @param log receives what it writes; `output` takes over its standard output when given
 * @throws Error when the process cannot be created
 */
export async function startNode(
  program: NodeProgram,
  log: (text: string) => void,
  output: (text: string) => void = log,
): Promise<Running> {
  const { args, cwd, env } = program;
  const child = spawn(process.execPath, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.setEncoding('utf8').on('data', output);
  child.stderr.setEncoding('utf8').on('data', log);
  const exited = new Promise<string>((done) => {
    child.once('exit', (code, signal) => done(code === null ? `signal ${signal}` : `code ${code}`));
  });
  const pid = await new Promise<number>((done, fail) => {
    child.once('error', fail);
    child.once('spawn', () => done(child.pid ?? 0));
  });
  groups.add(pid);
  return {
    pid,
    exited,
    async stop() {
      await endProcessGroup(pid, GRACE_MS);
      await exited;
      groups.delete(pid);
    },
  };
}

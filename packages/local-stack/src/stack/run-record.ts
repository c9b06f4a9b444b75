import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFileLock } from '../../bin/file-lock.mjs';
import { findProcess, isRunning, type ProcessIdentity } from '../process-identity.ts';
import { endProcessGroup } from '../supervisor/process-group.ts';

/** Remembers on disk what runs, so that the next start can clear away what a killed supervisor left. */
export type RunRecord = {
  /** In the environment of every child: finds also those that left their process group. */
  marker: string;
  note(part: string, pid: number): void;
  /** Keeps the addresses of the running stack for other commands. */
  publish(env: Record<string, string>): void;
  /** Everything was stopped in order. */
  close(): void;
};

type Child = ProcessIdentity & { part: string };
type Stored = { supervisor: ProcessIdentity | null; children: Child[]; env: Record<string, string> };

/** The variable that carries the marker. */
export const MARKER_NAME = 'CRAFTLANE_STACK';

const GRACE_MS = 5_000;

/**
 * Claims a data folder for this process and ends what an earlier, killed supervisor of the same folder left running.
 * @throws Error when a living process has claimed it
 */
export async function openRunRecord(dataDir: string): Promise<RunRecord> {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'run.json');
  const marker = dataDir;
  const children: Child[] = [];
  let published: Record<string, string> = {};
  const supervisor = findProcess(process.pid);
  if (!supervisor) throw new Error('This process cannot be found in the process list.');
  const store = () => write(file, { supervisor, children, env: published });
  await withFileLock(join(dataDir, 'run.lock'), async () => {
    if (existsSync(file)) await clearAway(JSON.parse(readFileSync(file, 'utf8')), dataDir, marker);
    store();
  });
  return {
    marker,
    note(part, pid) {
      const child = findProcess(pid);
      if (!child) return;
      const alive = children.filter(isRunning);
      children.splice(0, children.length, ...alive, { ...child, part });
      store();
    },
    publish(env) {
      published = env;
      store();
    },
    close: () => write(file, { supervisor: null, children: [], env: {} }),
  };
}

/** What a stack on this folder publishes; null when none runs. */
export function readRunningEnv(dataDir: string): Record<string, string> | null {
  const file = join(dataDir, 'run.json');
  if (!existsSync(file)) return null;
  const { supervisor, env }: Stored = JSON.parse(readFileSync(file, 'utf8'));
  return supervisor && isRunning(supervisor) ? env : null;
}

function write(file: string, stored: Stored): void {
  writeFileSync(file, JSON.stringify(stored), { mode: 0o600 });
}

/** The database goes last: its clients may still write. */
async function clearAway({ supervisor, children }: Stored, dataDir: string, marker: string): Promise<void> {
  if (supervisor && isRunning(supervisor)) {
    throw new Error(`Craftlane already runs on ${dataDir} (process ${supervisor.pid}).`);
  }
  const left = children.filter(isRunning);
  const clients = left.filter(({ part }) => part !== 'postgres').map(({ pid }) => pid);
  await Promise.all([...new Set([...clients, ...findMarked(marker)])].map(endOne));
  await Promise.all(left.filter(({ part }) => part === 'postgres').map(({ pid }) => endOne(pid)));
}

/** Most are leaders of their group; one that is not is a member of a group whose leader is gone. */
async function endOne(pid: number): Promise<void> {
  await endProcessGroup(readGroup(pid) ?? pid, GRACE_MS);
}

function findMarked(marker: string): number[] {
  if (!existsSync('/proc/self/environ')) return [];
  const ownGroup = readGroup(process.pid);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => readGroup(pid) !== ownGroup && readEnvironment(pid).includes(`${MARKER_NAME}=${marker}`));
}

function readEnvironment(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

function readGroup(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
  } catch {
    return null;
  }
}

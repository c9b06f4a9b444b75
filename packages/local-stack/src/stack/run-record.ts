import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFileLock } from '../../bin/file-lock.mjs';
import { findProcess, isRunning, type ProcessIdentity } from '../process-identity.ts';
import { endProcessGroup } from '../supervisor/process-group.ts';

/** Remembers on disk what runs, so that the next start can clear away what a killed supervisor left. */
export type RunRecord = {
  /** In the environment of every child: finds also those that left their process group. */
  marker: string;
  note(pid: number): void;
  /** Everything was stopped in order. */
  close(): void;
};

type Stored = { supervisor: ProcessIdentity; children: ProcessIdentity[] };

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
  const children: ProcessIdentity[] = [];
  const supervisor = findProcess(process.pid);
  if (!supervisor) throw new Error('This process cannot be found in the process list.');
  const store = () => writeFileSync(file, JSON.stringify({ supervisor, children } satisfies Stored));
  await withFileLock(join(dataDir, 'run.lock'), async () => {
    if (existsSync(file)) await clearAway(JSON.parse(readFileSync(file, 'utf8')), dataDir, marker);
    store();
  });
  return {
    marker,
    note(pid) {
      const child = findProcess(pid);
      if (!child) return;
      children.push(child);
      store();
    },
    close: () =>
      writeFileSync(file, JSON.stringify({ supervisor: { pid: 0, startedAt: '' }, children: [] } satisfies Stored)),
  };
}

async function clearAway({ supervisor, children }: Stored, dataDir: string, marker: string): Promise<void> {
  if (isRunning(supervisor)) throw new Error(`Craftlane already runs on ${dataDir} (process ${supervisor.pid}).`);
  const left = children.filter(isRunning).map(({ pid }) => pid);
  await Promise.all([...new Set([...left, ...findMarked(marker)])].map((pid) => endOne(pid)));
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

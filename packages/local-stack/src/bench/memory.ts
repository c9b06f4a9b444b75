import { readdirSync, readFileSync } from 'node:fs';

/**
 * Megabytes of this process and of everything it started, as the sum of proportional set sizes (PSS): memory shared by several
 * processes counts once. NaN where the system has no `/proc`.
 */
export function memoryMb(): number {
  const parents = readParents();
  const ours = [...parents.keys()].filter((pid) => isBelow(pid, process.pid, parents));
  const kilobytes = ours.map(readPssKb);
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

function readParents(): Map<number, number> {
  const pids = readdirSync('/proc').map(Number).filter(Boolean);
  const entries = pids.map((pid): [number, number] => [pid, Number(field(`/proc/${pid}/status`, 'PPid'))]);
  return new Map(entries);
}

function isBelow(pid: number, ancestor: number, parents: Map<number, number>): boolean {
  for (let at: number | undefined = pid; at; at = parents.get(at)) if (at === ancestor) return true;
  return false;
}

function readPssKb(pid: number): number {
  return Number.parseInt(field(`/proc/${pid}/smaps_rollup`, 'Pss'), 10) || 0;
}

/** The text behind `name:` in a file of the kernel; empty when the process has ended meanwhile. */
function field(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8').match(new RegExp(`^${name}:\\s*(.*)$`, 'm'))?.[1] ?? '';
  } catch {
    return '';
  }
}

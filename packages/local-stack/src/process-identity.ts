import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Names one process for good: a pid alone is given to another process sooner or later. */
export type ProcessIdentity = { pid: number; startedAt: string };

/** The identity of a running process, or null when no process has this pid. */
export function findProcess(pid: number): ProcessIdentity | null {
  const startedAt = readStartTime(pid);
  return startedAt === null ? null : { pid, startedAt };
}

/** True while exactly this process runs; false after its end, also when its pid was given to another one. */
export function isRunning(identity: ProcessIdentity): boolean {
  return findProcess(identity.pid)?.startedAt === identity.startedAt;
}

/** The command line of a process with its parts joined by spaces; empty when it cannot be read. */
export function readCommandLine(pid: number): string {
  try {
    if (existsSync('/proc/self/cmdline'))
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** The start time as the system counts it (Linux: boot id and clock ticks since boot); null for no process or a dead one. */
function readStartTime(pid: number): string | null {
  try {
    if (!existsSync('/proc/self/stat')) {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
    }
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program name in brackets and may itself hold blanks and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return null;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
  } catch {
    return null;
  }
}

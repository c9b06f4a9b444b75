import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { waitUntil } from '../wait-until.ts';

const KILL_TIMEOUT_MS = 5_000;

/**
 * Ends every process of a group: SIGTERM, and SIGKILL for what is left after `graceMs`. Resolves when none is left.
 * Safe to repeat; a group that does not exist is none.
 */
export async function endProcessGroup(groupId: number, graceMs: number): Promise<void> {
  signalGroup(groupId, 'SIGTERM');
  const isGone = () => !isGroupAlive(groupId);
  try {
    await waitUntil(`The end of process group ${groupId}`, isGone, { timeoutMs: graceMs });
  } catch {
    signalGroup(groupId, 'SIGKILL');
    await waitUntil(`The end of process group ${groupId}`, isGone, { timeoutMs: KILL_TIMEOUT_MS });
  }
}

/** Sends a signal to all processes of a group; nothing when there is none. */
export function signalGroup(groupId: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-groupId, signal);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

/** Whether a group has a process that is not a zombie: in a container nobody may ever collect those. */
export function isGroupAlive(groupId: number): boolean {
  if (!signalGroup(groupId, 0)) return false;
  if (!existsSync('/proc/self/stat')) return true;
  return readdirSync('/proc').some((pid) => /^\d+$/.test(pid) && isMember(pid, groupId));
}

function isMember(pid: string, groupId: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(group) === groupId && state !== 'Z';
  } catch {
    return false;
  }
}

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findProcess, isRunning, type ProcessIdentity, readCommandLine } from './process-identity.ts';
import { waitUntil } from './wait-until.ts';

const STOP_TIMEOUT_MS = 20_000;

/**
 * Leaves no server running on a cluster, and no pid file that would keep the next one from starting.
 * @throws Error when the process that started the server (`<dataDir>/owner.json`) still lives
 */
export async function stopOrphan(dataDir: string, pgdata: string): Promise<void> {
  const [pidLine, folder = pgdata] = readPidFile(pgdata);
  const pid = Number(pidLine);
  if (!pid) return;
  const server = findProcess(pid);
  // A pid from before a reboot may belong to anything by now.
  if (server && /\bpostgres\b/.test(readCommandLine(pid)) && readCommandLine(pid).includes(folder)) {
    refuseWhenOwned(dataDir);
    process.kill(pid, 'SIGINT');
    await waitUntil(`The end of the PostgreSQL server ${pid}`, () => !isRunning(server), {
      timeoutMs: STOP_TIMEOUT_MS,
    });
  }
  rmSync(join(pgdata, 'postmaster.pid'), { force: true });
}

/** The lines of the server's pid file: pid, data folder, …, state; none when there is no file. */
export function readPidFile(pgdata: string): string[] {
  const file = join(pgdata, 'postmaster.pid');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
}

function refuseWhenOwned(dataDir: string): void {
  const file = join(dataDir, 'owner.json');
  if (!existsSync(file)) return;
  const owner: ProcessIdentity = JSON.parse(readFileSync(file, 'utf8'));
  if (isRunning(owner)) throw new Error(`The database folder ${dataDir} is in use by process ${owner.pid}.`);
}

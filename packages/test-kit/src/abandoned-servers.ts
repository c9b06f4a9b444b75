import { existsSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning, type ProcessIdentity, readCommandLine } from '@craftlane/local-stack/process-identity';

/** How the throw-away folder of a test server begins; they lie in the system's folder for temporary files. */
export const TEST_DATA_PREFIX = 'craftlane-test-';

/** Ends the servers, and removes the folders, of test runs that were killed before they could. */
export function removeAbandonedServers(): void {
  for (const name of readdirSync(tmpdir())) {
    const dataDir = join(tmpdir(), name);
    if (name.startsWith(TEST_DATA_PREFIX) && isAbandoned(dataDir)) removeTestData(dataDir);
  }
}

/** Removes the folder of a test server and ends the server when it still runs. */
export function removeTestData(dataDir: string): void {
  try {
    // A link when the server's user cannot enter the folder itself.
    const pgdata = realpathSync(join(dataDir, 'pgdata'));
    endServer(pgdata);
    rmSync(pgdata, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    // No data was made yet, or another run removes the same folder.
  }
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
}

function isAbandoned(dataDir: string): boolean {
  const file = join(dataDir, 'owner.json');
  if (!existsSync(file)) return false;
  const owner: ProcessIdentity = JSON.parse(readFileSync(file, 'utf8'));
  return !isRunning(owner);
}

/** SIGQUIT: at once, without saving what is removed next. */
function endServer(pgdata: string): void {
  const file = join(pgdata, 'postmaster.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
  if (pid > 0 && readCommandLine(pid).includes(pgdata)) process.kill(pid, 'SIGQUIT');
}

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deletePostgresData } from './postgres-data.ts';
import { stopOrphan } from './postgres-orphan.ts';
import { openRunRecord } from './stack/run-record.ts';

/** What an installation keeps in its data folder, beside the databases. Nothing else in there is touched. */
const OWN = ['files', 'mail', 'logs', 'cache', 'secrets.json', 'seeded.txt', 'seeding', 'run.json', 'run.lock'];

/** Names of what {@link reset} would delete in a data folder; empty when there is no installation. */
export function listInstallation(dataDir: string): string[] {
  return ['postgres', ...OWN].filter((name) => existsSync(join(dataDir, name)));
}

/**
 * Deletes the installation of a data folder: databases, files, mails, logs and secrets. Databases on a server of the operator's
 * own are not touched.
 * @throws Error while it runs
 */
export async function reset(dataDir: string): Promise<void> {
  if (listInstallation(dataDir).length === 0) return;
  // Ends what a killed start left running, and refuses what is alive.
  const record = await openRunRecord(dataDir);
  const postgres = join(dataDir, 'postgres');
  await stopOrphan(postgres, join(postgres, 'pgdata'));
  deletePostgresData(postgres);
  record.close();
  for (const name of OWN) rmSync(join(dataDir, name), { recursive: true, force: true });
}

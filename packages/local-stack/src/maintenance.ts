import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The file whose existence closes the site of an installation. */
export function maintenanceFile(dataDir: string): string {
  return join(dataDir, 'maintenance');
}

/** Closes the site with a few words of explanation, or opens it again for `null`. */
export function setMaintenance(dataDir: string, words: string | null): void {
  const file = maintenanceFile(dataDir);
  if (words === null) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${words}\n`);
}

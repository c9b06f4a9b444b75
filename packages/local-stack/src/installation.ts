import { resolve } from 'node:path';
import type { Installation } from './backup/database-server.ts';
import { REPOSITORY } from './paths.ts';
import { parseSettings, readVariables } from './stack/settings.ts';

/** The installation of this clone, as its settings name it. @throws Error when a setting is bad */
export function readInstallation(): Installation {
  const { DATA_DIR, POSTGRES_URL } = parseSettings(readVariables());
  return { dataDir: resolve(REPOSITORY, DATA_DIR), postgresUrl: POSTGRES_URL ?? null };
}

/** Does the work of a command; an error is told in its own words, without a stack, and the command fails. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

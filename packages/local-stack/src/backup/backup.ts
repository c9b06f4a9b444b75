import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { databaseUrl } from '@craftlane/service-kit/provision';
import postgres from 'postgres';
import { create } from 'tar';
import { DATABASES } from '../parts/database.ts';
import { type Installation, withServer } from './database-server.ts';
import { exportDatabases } from './export-databases.ts';
import { type Manifest, writeManifest } from './manifest.ts';

/** What is kept beside the databases, by its name in the data folder. */
export const KEPT_FILES = ['secrets.json', 'files', 'seeded.txt'];

/**
 * Saves an installation into one archive: every database, uploaded files and secrets. It may go on running: the databases are read
 * as of one moment, files after them, so that whatever a row names is there. The archive holds secrets and is readable by this
 * user alone; it appears under its name only when it is whole.
 */
export async function backUp(installation: Installation, archive: string): Promise<Manifest> {
  const { dataDir } = installation;
  if (!existsSync(join(dataDir, 'secrets.json'))) throw new Error(`There is no installation in ${dataDir} to save.`);
  const folder = mkdtempSync(join(dataDir, 'backup-'));
  try {
    const manifest = await withServer(installation, async (adminUrl) => {
      return writeManifest(folder, await exportDatabases(await findDatabases(adminUrl), folder));
    });
    for (const name of KEPT_FILES) copyInto(folder, dataDir, name);
    await pack(folder, archive);
    return manifest;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Databases of this installation that exist, by the name of who owns them; the sandbox has none beside a real Stripe. */
export async function findDatabases(adminUrl: string): Promise<Map<string, string>> {
  const sql = postgres(adminUrl, { max: 1 });
  try {
    const rows = await sql<{ name: string }[]>`select datname as name from pg_database`;
    const existing = new Set(rows.map(({ name }) => name));
    const found = DATABASES.filter(({ database }) => existing.has(database));
    return new Map(found.map(({ name, database }) => [name, databaseUrl(adminUrl, database)]));
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function copyInto(folder: string, dataDir: string, name: string): void {
  const from = join(dataDir, name);
  if (!existsSync(from)) return;
  if (name === 'files') cpSync(from, join(folder, name), { recursive: true });
  else copyFileSync(from, join(folder, name));
}

async function pack(folder: string, archive: string): Promise<void> {
  mkdirSync(dirname(archive), { recursive: true });
  const draft = `${archive}.part`;
  await create({ gzip: { level: 6 }, file: draft, cwd: folder, portable: true, mode: 0o600 }, ['.']);
  chmodSync(draft, 0o600);
  renameSync(draft, archive);
}

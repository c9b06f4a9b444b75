import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '@craftlane/service-kit/migrate';
import { databaseUrl } from '@craftlane/service-kit/provision';
import { openDatabase } from '@craftlane/stripe-sandbox/store/database';
import { extract } from 'tar';
import { DATABASES, type DatabaseUrls, provisionAll } from '../parts/database.ts';
import { inRepository } from '../paths.ts';
import { deletePostgresData } from '../postgres-data.ts';
import { openRunRecord } from '../stack/run-record.ts';
import { loadSecrets } from '../stack/secrets.ts';
import { databasePassword } from '../stack/wiring.ts';
import { findDatabases, KEPT_FILES } from './backup.ts';
import { type Installation, withStartedServer } from './database-server.ts';
import { importDatabase } from './import-database.ts';
import { type Manifest, readManifest } from './manifest.ts';

/**
 * Makes an empty installation what it was when `archive` was saved. Each database is brought to the migrations it had then and
 * filled; the next start brings it to the newest ones.
 * @throws Error when the installation runs or is not empty, or when the archive is not whole; nothing is overwritten then
 */
export async function restore(installation: Installation, archive: string): Promise<Manifest> {
  const { dataDir, postgresUrl } = installation;
  if (!existsSync(archive)) throw new Error(`There is no file ${archive}.`);
  const record = await openRunRecord(dataDir);
  const folder = mkdtempSync(join(dataDir, 'restore-'));
  try {
    refuseFilled(dataDir);
    await extract({ file: archive, cwd: folder });
    const manifest = readManifest(folder);
    const fill = (adminUrl: string) => fillServer(adminUrl, manifest, folder);
    if (postgresUrl) await fill(postgresUrl);
    else await fillNewServer(join(dataDir, 'postgres'), fill);
    for (const name of KEPT_FILES) {
      if (existsSync(join(folder, name))) cpSync(join(folder, name), join(dataDir, name), { recursive: true });
    }
    return manifest;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    record.close();
  }
}

/** Passwords of roles and keys of files belong to the secrets, so these must come from the backup as well. */
function refuseFilled(dataDir: string): void {
  const found = ['postgres', ...KEPT_FILES].filter((name) => existsSync(join(dataDir, name)));
  if (found.length === 0) return;
  throw new Error(
    `${dataDir} is not empty (${found.join(', ')}). Save it with \`npm run backup\`, then \`npm run reset\`.`,
  );
}

/** A server that could not be filled is taken away, so that the restore can be tried again. */
async function fillNewServer(dataDir: string, fill: (adminUrl: string) => Promise<void>): Promise<void> {
  try {
    await withStartedServer(dataDir, fill);
  } catch (error) {
    deletePostgresData(dataDir);
    throw error;
  }
}

async function fillServer(adminUrl: string, manifest: Manifest, folder: string): Promise<void> {
  const existing = [...(await findDatabases(adminUrl)).keys()];
  if (existing.length > 0) throw new Error(`The server already has databases of Craftlane: ${existing.join(', ')}.`);
  const secrets = loadSecrets(folder);
  const made = await provisionAll(adminUrl, (name, kind) => databasePassword(secrets, `${name}_${kind}`));
  for (const { name, database } of DATABASES) {
    const saved = manifest.databases[name];
    const urls = made.get(name);
    if (!saved || !urls) continue;
    await createTables(name, urls, saved.migrations, folder);
    await importDatabase(databaseUrl(adminUrl, database), name, saved, folder);
  }
}

async function createTables(name: string, urls: DatabaseUrls, count: number, folder: string): Promise<void> {
  if (name === 'sandbox') {
    const sql = await openDatabase(urls.ownerUrl);
    await sql.end();
  } else {
    await migrate({ ...urls, folder: firstMigrations(name, count, folder) });
  }
}

/** A copy of a service's migrations with only the first `count` of them. */
function firstMigrations(name: string, count: number, folder: string): string {
  const target = join(folder, 'migrations', name);
  mkdirSync(target, { recursive: true });
  cpSync(inRepository('services', name, 'drizzle'), target, { recursive: true });
  const file = join(target, 'meta', '_journal.json');
  const journal: { entries: unknown[] } = JSON.parse(readFileSync(file, 'utf8'));
  if (journal.entries.length < count) throw new Error(`The backup of ${name} is from a newer version of Craftlane.`);
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  return target;
}

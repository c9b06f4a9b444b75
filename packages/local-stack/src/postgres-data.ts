import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { type PostgresBinaries, type RunAs, sharedFolder } from './postgres-binaries.ts';
import { stopOrphan } from './postgres-orphan.ts';

/** A cluster on disk: where the server keeps its files, and the password of its role `postgres`. */
export type PostgresData = { pgdata: string; password: string };

/**
 * Prepares `<dataDir>/pgdata` and creates the cluster on the first call; later calls find what is there.
 * When the server's user cannot enter `dataDir`, `pgdata` is a link to a folder he can enter. An unfinished cluster
 * (killed while it was created) is created again.
 */
export async function preparePostgresData(dataDir: string, binaries: PostgresBinaries): Promise<PostgresData> {
  mkdirSync(dataDir, { recursive: true });
  const pgdata = await placeData(dataDir, binaries.runAs);
  const passwordFile = join(dataDir, 'password');
  if (!existsSync(passwordFile)) writeFileSync(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
  const password = readFileSync(passwordFile, 'utf8').trim();
  const marker = join(dataDir, 'created');
  if (existsSync(marker) && existsSync(join(pgdata, 'PG_VERSION'))) return { pgdata, password };
  createCluster(pgdata, password, binaries);
  writeFileSync(marker, `${new Date().toISOString()}\n`);
  return { pgdata, password };
}

/** Deletes a cluster that no server runs on, also where `pgdata` is a link. Safe to repeat. */
export function deletePostgresData(dataDir: string): void {
  const place = join(dataDir, 'pgdata');
  const isLink = lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  if (isLink) rmSync(readlinkSync(place), { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}

async function placeData(dataDir: string, runAs: RunAs): Promise<string> {
  const place = join(dataDir, 'pgdata');
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) return readlinkSync(place);
  if (canEnter(dataDir, runAs)) return place;
  const key = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 12);
  const target = join(sharedFolder(), `data-${key}`);
  // Without the link the folder belongs to a data folder that was deleted.
  await stopOrphan(dataDir, target);
  rmSync(target, { recursive: true, force: true });
  symlinkSync(target, place);
  return target;
}

function canEnter(folder: string, runAs: RunAs): boolean {
  if (!runAs) return true;
  return spawnSync('test', ['-x', folder], { ...runAs, cwd: '/' }).status === 0;
}

function createCluster(pgdata: string, password: string, { initdb, runAs }: PostgresBinaries): void {
  rmSync(pgdata, { recursive: true, force: true });
  mkdirSync(pgdata, { recursive: true, mode: 0o700 });
  chmodSync(pgdata, 0o700);
  giveTo(pgdata, runAs);
  const passwordFile = `${pgdata}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(passwordFile, runAs);
  const flags = [
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--no-sync',
  ];
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${utf8Locale()}`];
  const done = spawnSync(initdb, ['-D', pgdata, ...flags, ...locale], { ...runAs, cwd: '/', encoding: 'utf8' });
  rmSync(passwordFile);
  if (done.status !== 0)
    throw new Error(`PostgreSQL could not create its data folder ${pgdata}: ${done.error?.message ?? done.stderr}`);
}

function giveTo(path: string, runAs: RunAs): void {
  if (runAs) chownSync(path, runAs.uid, runAs.gid);
}

/** With the plain C locale, full-text search and pg_trgm treat letters such as é as blanks. */
function utf8Locale(): string {
  if (platform() === 'win32') return 'C';
  const known = spawnSync('locale', ['-a'], { encoding: 'utf8' }).stdout?.split('\n') ?? [];
  return ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'en_US.utf8'].find((name) => known.includes(name)) ?? 'C';
}

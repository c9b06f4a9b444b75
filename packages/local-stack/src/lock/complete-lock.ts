import { findMissingEntries, type LockEntry, type LockFile, type MissingEntry } from './lock-file.ts';
import { readPlatform } from './platform-name.ts';

/**
 * Adds an entry for every platform package the lock file lacks: exact version, optional, for its own system only.
 * Entries that exist are not touched; a complete lock file comes back unchanged. Entries are sorted as npm sorts them.
 * @throws Error when a name does not tell its platform, or a range is not one exact version
 */
export function completeLock(lock: LockFile): LockFile {
  const packages = { ...lock.packages };
  for (const missing of findMissingEntries(lock)) packages[`node_modules/${missing.name}`] = describe(missing, lock);
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

function describe({ parent, name, range }: MissingEntry, { packages }: LockFile): LockEntry {
  const version = range.replace(/^[\^~]/, '');
  if (!/^\d+\.\d+\.\d+[\w.-]*$/.test(version))
    throw new Error(`${parent} wants ${name}@${range}: not one exact version.`);
  const { dev } = packages[parent] ?? {};
  const { os, cpu, libc, runtime } = readPlatform(name);
  const siblings = Object.keys(packages[parent]?.optionalDependencies ?? {}).map(
    (each) => packages[`node_modules/${each}`],
  );
  // Packages per Node version (…-20, …-22) say so in `engines`; take the words from a sibling that is described.
  const engines = siblings.find((each) => each?.engines?.node?.startsWith(runtime ? `>=${runtime}` : ''))?.engines;
  return {
    version,
    cpu,
    ...(dev && { dev }),
    ...(libc && { libc }),
    optional: true,
    ...(os && { os }),
    ...(engines && { engines }),
  };
}

/** One row of `packages` in `package-lock.json`, as far as it matters here. */
export type LockEntry = {
  version?: string;
  resolved?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  engines?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};

/** `package-lock.json`, version 3. */
export type LockFile = { packages: Record<string, LockEntry> };

/** An optional dependency that the lock file names but does not describe. */
export type MissingEntry = { parent: string; name: string; range: string };

/**
 * Lists every optional dependency without an entry of its own: the platform packages the registry of the last
 * `npm install` did not offer. `npm ci` refuses a lock file that has one.
 */
export function findMissingEntries({ packages }: LockFile): MissingEntry[] {
  return Object.entries(packages).flatMap(([parent, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => findEntryPath(packages, parent, name) === null)
      .map(([name, range]) => ({ parent, name, range })),
  );
}

/** Looks a dependency up as Node does: in the parent's own `node_modules`, then in each folder above. */
function findEntryPath(packages: LockFile['packages'], parent: string, name: string): string | null {
  let folder = parent;
  while (true) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[path]) return path;
    if (folder === '') return null;
    const cut = folder.lastIndexOf('/node_modules/');
    folder = cut === -1 ? '' : folder.slice(0, cut);
  }
}

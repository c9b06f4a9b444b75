import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSecrets } from './stack/secrets.ts';

/** Text that must not be where it was found; the text itself is not repeated. */
export type Leak = { place: string; name: string };

/** What an installation made for itself, by name, without what browsers are told anyway. */
export function secretsOf(dataDir: string): Map<string, string> {
  const { pusherAppId: _id, pusherKey: _key, ...secrets } = loadSecrets(dataDir);
  return new Map(Object.entries(secrets));
}

/** Lists which of the named secrets stand in the files of a folder (all of them, or those that match `pattern`). */
export function findLeaksInFiles(folder: string, secrets: ReadonlyMap<string, string>, pattern = '**/*'): Leak[] {
  const files = globSync(pattern, { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap((entry) => {
    const file = join(entry.parentPath, entry.name);
    return findLeaks(file, readFileSync(file, 'utf8'), secrets);
  });
}

/** Lists which of the named secrets stand in a text, also when JSON or a URL has changed their spelling. */
export function findLeaks(place: string, text: string, secrets: ReadonlyMap<string, string>): Leak[] {
  const isThere = (secret: string) =>
    [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)].some((spelling) =>
      text.includes(spelling),
    );
  return [...secrets].filter(([, secret]) => isThere(secret)).map(([name]) => ({ place, name }));
}

import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../src', import.meta.url));

/** One address of the app, read from its file. */
export type Route = {
  /** As in the file tree, without groups: `/gigs/[slug]`. */
  pattern: string;
  kind: 'page' | 'handler';
  /** Methods other than GET, HEAD and OPTIONS that a handler answers. */
  writes: string[];
};

/** Every page and route handler of the app, so that a new one cannot be forgotten. */
export function appRoutes(): Route[] {
  return globSync('**/{page.tsx,route.ts}', { cwd: join(source, 'app') })
    .map((file): Route => {
      const folders = dirname(file).split('/');
      const named = folders.filter((name) => name !== '.' && !/^\(.*\)$/.test(name));
      const isPage = file.endsWith('page.tsx');
      const text = readFileSync(join(source, 'app', file), 'utf8');
      return {
        pattern: `/${named.join('/')}`,
        kind: isPage ? 'page' : 'handler',
        writes: isPage ? [] : writesIn(text),
      };
    })
    .sort((one, other) => one.pattern.localeCompare(other.pattern));
}

/** Files that declare server actions, which are writes without a route of their own. */
export function serverActionFiles(): string[] {
  return globSync('**/*.{ts,tsx}', { cwd: source }).filter((file) =>
    /^\s*['"]use server['"]/m.test(readFileSync(join(source, file), 'utf8')),
  );
}

function writesIn(text: string): string[] {
  const exported = text.split('\n').filter((line) => line.startsWith('export'));
  return ['POST', 'PUT', 'PATCH', 'DELETE'].filter((method) =>
    exported.some((line) => new RegExp(`\\b${method}\\b`).test(line)),
  );
}

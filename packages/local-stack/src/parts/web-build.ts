import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../paths.ts';
import { startNode } from '../supervisor/child-process.ts';
import { openLogFile } from '../supervisor/log-file.ts';

/** What a build needs to know. */
export type WebBuild = {
  folder: string;
  /** The program of Next.js. */
  next: string;
  distDir: string;
  env: Record<string, string>;
  dataDir: string;
  tell(text: string): void;
  /** Ends the build. */
  signal: AbortSignal;
};

/** Everything that ends up in a build. */
const SOURCES = [
  'apps/web/{src,public}/**',
  'apps/web/*.{ts,mjs,json}',
  'packages/{contracts,service-kit}/src/**',
  'package-lock.json',
];
const STAMP = 'craftlane-sources';

/**
 * Builds the web app, unless the last build of this folder came from the same sources on the same Node version.
 * @throws Error with the last lines of Next.js
 */
export async function buildWeb({ folder, next, distDir, env, dataDir, tell, signal }: WebBuild): Promise<void> {
  const stamp = join(folder, distDir, STAMP);
  const hash = hashSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  tell('building the pages');
  const log = openLogFile(join(dataDir, 'logs', 'web-build.log'));
  const args = ['--max-old-space-size=2048', next, 'build'];
  const build = await startNode({ args, cwd: folder, env: { ...env, NODE_ENV: 'production' } }, log.write);
  signal.addEventListener('abort', build.stop, { once: true });
  const reason = await build.exited;
  signal.removeEventListener('abort', build.stop);
  await build.stop();
  if (reason !== 'code 0') throw new Error(`The web app does not build (${reason}):\n${log.tail(40)}`);
  writeFileSync(stamp, hash);
}

function hashSources(): string {
  const hash = createHash('sha256').update(process.version);
  const files = globSync(SOURCES, { cwd: REPOSITORY, exclude: ['**/*.test.*', '**/next-env.d.ts'] }).sort();
  for (const file of files) {
    const path = join(REPOSITORY, file);
    if (statSync(path).isFile()) hash.update(file).update(readFileSync(path));
  }
  return hash.digest('hex');
}

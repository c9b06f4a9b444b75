import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRepository } from '../paths.ts';

/** A Chromium that runs on this machine, and what it has to be started with. */
export type Browser = { path: string; args: string[] };

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC_PATHS = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const INSTALL_TIMEOUT_MS = 180_000;

/**
 * Finds a Chromium for the browser stories: `CHROMIUM_PATH`, one of the system, Playwright's own, one installed with
 * apt-get (as root), and last the one that npm ships. Installs only what an earlier way did not give.
 * @throws Error with one sentence when there is none
 */
export async function findBrowser(): Promise<Browser> {
  const ways = [fromVariable, fromSystem, fromPlaywright, fromDebian, fromNpm];
  for (const way of ways) {
    const found = await way();
    if (found && runs(found.path)) return found;
  }
  throw new Error('No Chromium runs on this machine: install one, or set CHROMIUM_PATH to its program.');
}

function runs(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function fromVariable(): Browser | null {
  const path = process.env.CHROMIUM_PATH;
  if (!path) return null;
  if (!runs(path)) throw new Error(`CHROMIUM_PATH names ${path}, which does not run.`);
  return { path, args: [] };
}

function fromSystem(): Browser | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const path = [...onPath, ...MAC_PATHS].find(existsSync);
  return path ? { path, args: [] } : null;
}

async function fromPlaywright(): Promise<Browser | null> {
  const require = createRequire(inRepository('apps/web/package.json'));
  const { chromium } = require('@playwright/test');
  const path: string = chromium.executablePath();
  if (!existsSync(path)) {
    console.log('  … getting a Chromium for the browser stories');
    const cli = inRepository('node_modules/@playwright/test/cli.js');
    spawnSync(process.execPath, [cli, 'install', 'chromium', '--no-shell'], {
      stdio: 'ignore',
      timeout: INSTALL_TIMEOUT_MS,
    });
  }
  return { path, args: [] };
}

function fromDebian(): Browser | null {
  if (process.getuid?.() !== 0) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    if (spawnSync('apt-get', args, { stdio: 'ignore', env, timeout: INSTALL_TIMEOUT_MS }).status !== 0) return null;
  }
  return fromSystem();
}

async function fromNpm(): Promise<Browser | null> {
  const entry = createRequire(inRepository('apps/web/package.json')).resolve('@sparticuz/chromium');
  const { default: shipped } = await import(pathToFileURL(entry).href);
  return { path: await shipped.executablePath(), args: shipped.args };
}

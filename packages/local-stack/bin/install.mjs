import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFileLock } from './file-lock.mjs';
import { npm } from './npm.mjs';
import { step } from './step.mjs';

/**
 * Makes `node_modules` hold what `package-lock.json` names, by `npm ci` when something differs. Two runs side by side
 * install once.
 * @param {string} root the repository
 * @param {string} node the Node 22 program
 * @param {NodeJS.ProcessEnv} env with that program first on PATH: install scripts run it
 */
export async function installDependencies(root, node, env) {
  if (isInStep(root)) return;
  await withFileLock(join(root, '.node', 'install.lock'), async () => {
    if (isInStep(root)) return;
    await step('Installing dependencies', () => npm(node, ['ci'], root, env));
  });
}

/**
 * Whether everything the lock file requires on this machine is installed in that version.
 * npm writes the inner lock file as its last act: an interrupted install has none.
 * @param {string} root the repository
 * @returns {boolean}
 */
export function isInStep(root) {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = readPackages(join(root, 'package-lock.json'));
  const found = readPackages(installed);
  return Object.entries(wanted).every(([path, entry]) => !isRequired(path, entry) || matches(entry, found[path]));
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function isRequired(path, entry) {
  return path !== '' && !entry.optional && !entry.devOptional && !entry.peer;
}

function matches(entry, found) {
  return found !== undefined && (entry.link === true ? found.link === true : found.version === entry.version);
}

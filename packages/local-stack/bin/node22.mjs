import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFileLock } from './file-lock.mjs';
import { npm } from './npm.mjs';
import { step } from './step.mjs';

const MAJOR = '22';
const VERSION = '22.23.3';

/**
 * Finds Node 22: the running one, or the one from npm in a folder of its own (installed on first use).
 * @param {string} root the repository
 * @returns {Promise<string>} path of the program
 * @throws {Error} when npm has none for this machine
 */
export async function provideNode(root) {
  if (process.versions.node.split('.')[0] === MAJOR) return process.execPath;
  const folder = join(root, '.node', VERSION);
  const program = join(
    folder,
    'node_modules',
    packageName(),
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  await withFileLock(join(root, '.node', 'install.lock'), async () => {
    if (!isUsable(program)) await install(folder);
  });
  if (!isUsable(program))
    throw new Error(`Node ${VERSION} did not run on this machine: install Node 22 and try again.`);
  return program;
}

/** The package that holds the program itself: unlike the package `node`, it needs no install script. */
function packageName() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = system === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${system}-${process.arch}`;
}

function isUsable(program) {
  return (
    existsSync(program) && spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.trim() === `v${VERSION}`
  );
}

async function install(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const args = ['install', `${packageName()}@${VERSION}`, '--prefix', folder, '--no-save', '--no-package-lock'];
  await step(`Getting Node ${VERSION} (this machine has ${process.version})`, () =>
    npm(process.execPath, args, folder, process.env),
  );
}

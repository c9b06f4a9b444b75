import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const QUIET = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];

/**
 * Runs npm on a given Node and resolves when it succeeded.
 * @param {string} node program to run it with: npm picks platform packages by its version
 * @param {string[]} args
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} env
 * @throws {Error} with everything npm wrote, when it failed
 */
export function npm(node, args, cwd, env) {
  const cli = findNpm();
  // Settings of the npm that started us (its prefix, its workspace) must not reach this one.
  const clean = Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^npm_/i.test(name) || name === 'npm_config_registry'),
  );
  const options = { cwd, env: clean, stdio: ['ignore', 'pipe', 'pipe'] };
  const child = cli
    ? spawn(node, [cli, ...args, ...QUIET], options)
    : spawn('npm', [...args, ...QUIET], { ...options, shell: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error(`npm ${args[0]} failed:\n${output.trim()}`))));
  });
}

function findNpm() {
  const beside = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    join(beside, '../share/nodejs/npm/bin/npm-cli.js'),
    join(beside, 'node_modules/npm/bin/npm-cli.js'),
  ];
  return candidates.find((file) => file?.endsWith('npm-cli.js') && existsSync(file));
}

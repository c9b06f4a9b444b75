import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { installDependencies } from './install.mjs';
import { provideNode } from './node22.mjs';

const ROOT = resolve(import.meta.dirname, '../../..');
const COMMANDS = [
  'start',
  'dev',
  'test',
  'verify',
  'format',
  'lock',
  'seed',
  'bench',
  'screenshots',
  'lighthouse',
  'doctor',
  'events',
  'maintenance',
  'operator',
  'order-process',
  'rotate-keys',
  'search-reindex',
  'backup',
  'restore',
  'reset',
];
/** Runs on a tree whose lock file may be out of step: it is the one that puts it right. */
const WITHOUT_INSTALL = ['lock'];

/**
 * Runs one command of the repository with Node 22 on installed dependencies.
 * @param {string[]} argv the command's name and its arguments
 * @returns {Promise<number>} the exit code of the command
 */
export async function run([command, ...args]) {
  if (!COMMANDS.includes(command)) {
    console.error(`Unknown command ${command ?? ''}. There are: ${COMMANDS.join(', ')}.`);
    return 2;
  }
  try {
    const node = await provideNode(ROOT);
    const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
    if (!WITHOUT_INSTALL.includes(command)) await installDependencies(ROOT, node, env);
    return await runCommand(node, join(import.meta.dirname, '../src/commands', `${command}.ts`), args, env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

/** The channel tells the command when the launcher is gone, even after its kill -9. */
function runCommand(node, file, args, env) {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', file, ...args], {
    cwd: ROOT,
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // Ctrl-C reaches the command by itself: it is in the same process group of the terminal.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  stopWithParent(child);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code, signal) => done(code ?? 128 + constants.signals[signal]));
  });
}

/** A killed npm passes its signal to its shell alone, which dies without a word to us. */
function stopWithParent(child) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500);
  watch.unref();
}

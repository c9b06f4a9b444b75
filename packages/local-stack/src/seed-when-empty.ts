import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository, REPOSITORY } from './paths.ts';
import type { Stack } from './stack.ts';
import { startNode } from './supervisor/child-process.ts';
import { openLogFile } from './supervisor/log-file.ts';

/**
 * Runs the demo seed once per data folder, and returns the accounts to log in with (the last paragraph it prints), also on
 * later calls; null when this repository has no seed. A seed that was interrupted runs again: it is repeatable.
 * @throws Error with the last lines of a seed that failed
 */
export async function seedWhenEmpty(stack: Stack, dataDir: string, signal: AbortSignal): Promise<string | null> {
  const file = join(dataDir, 'seeded.txt');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  return runSeed(stack, dataDir, signal);
}

/** Runs the demo seed now; see {@link seedWhenEmpty}. */
export async function runSeed(stack: Pick<Stack, 'env'>, dataDir: string, signal: AbortSignal): Promise<string | null> {
  const entry = inRepository('packages/local-stack/src/seed/main.ts');
  if (!existsSync(entry)) return null;
  console.log('  … filling the marketplace with the demo');
  const log = openLogFile(join(dataDir, 'logs', 'seed.log'));
  let output = '';
  const program = { args: ['--disable-warning=ExperimentalWarning', entry], cwd: REPOSITORY, env: { ...stack.env } };
  const seed = await startNode(program, log.write, (text) => {
    output += text;
  });
  signal.addEventListener('abort', seed.stop, { once: true });
  const reason = await seed.exited;
  await seed.stop();
  signal.removeEventListener('abort', seed.stop);
  if (reason !== 'code 0') throw new Error(`The demo could not be filled in (${reason}):\n${log.tail(15)}`);
  const accounts = output.trim().split('\n\n').at(-1) ?? '';
  writeFileSync(join(dataDir, 'seeded.txt'), accounts);
  return accounts;
}

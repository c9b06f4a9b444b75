import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { grantOperator } from './grant-operator.ts';
import { inRepository, REPOSITORY } from './paths.ts';
import { progressLine } from './screen.ts';
import { demoOperator } from './seed/accounts.ts';
import type { Stack } from './stack.ts';
import { startNode } from './supervisor/child-process.ts';
import { openLogFile } from './supervisor/log-file.ts';

/** What the seed said at its end, and the sign of a seed that has not come to its end. */
const ACCOUNTS = 'seeded.txt';
const UNFINISHED = 'seeding';

/** A line of the seed that tells how far it is. */
const PROGRESS = /^progress (\d\.\d+) (.+)\n/gm;

const searchSchema = z.object({ total: z.number() });

/**
 * Runs the demo seed on a marketplace without a single gig, or again after an interruption: it is repeatable. A
 * marketplace with gigs of its own is left alone. Returns the accounts to log in with (the last paragraph the seed
 * prints), also on later calls; null when there is no demo.
 * @throws Error with the last lines of a seed that failed
 */
export async function seedWhenEmpty(stack: Stack, dataDir: string, signal: AbortSignal): Promise<string | null> {
  if (existsSync(join(dataDir, UNFINISHED)) || (await isEmpty(stack))) return runSeed(stack, dataDir, signal);
  const accounts = join(dataDir, ACCOUNTS);
  return existsSync(accounts) ? readFileSync(accounts, 'utf8').trim() : null;
}

async function isEmpty({ urls }: Stack): Promise<boolean> {
  const response = await fetch(`${urls.gig}/api/gigs/search?pageSize=1`, { signal: AbortSignal.timeout(10_000) });
  return response.ok && searchSchema.parse(await response.json()).total === 0;
}

/** Runs the demo seed now; see {@link seedWhenEmpty}. */
export async function runSeed(
  { env, databases }: Pick<Stack, 'env' | 'databases'>,
  dataDir: string,
  signal: AbortSignal,
): Promise<string | null> {
  const entry = inRepository('packages/local-stack/src/seed/main.ts');
  if (!existsSync(entry)) return null;
  console.log('  … filling the marketplace with the demo');
  writeFileSync(join(dataDir, UNFINISHED), '');
  const output = await runSeedProgram(entry, env, dataDir, signal);
  const users = databases.get('user');
  if (users) await grantOperator(users.appUrl, demoOperator.email);
  const accounts = output.trim().split('\n\n').at(-1) ?? '';
  writeFileSync(join(dataDir, ACCOUNTS), accounts);
  rmSync(join(dataDir, UNFINISHED));
  return accounts;
}

/** What the program printed but for its progress, which is shown. */
async function runSeedProgram(
  entry: string,
  env: Record<string, string>,
  dataDir: string,
  signal: AbortSignal,
): Promise<string> {
  const log = openLogFile(join(dataDir, 'logs', 'seed.log'));
  const showProgress = progressLine();
  let output = '';
  const program = { args: ['--disable-warning=ExperimentalWarning', entry], cwd: REPOSITORY, env: { ...env } };
  const seed = await startNode(program, log.write, (text) => {
    for (const [, done, what] of text.matchAll(PROGRESS)) showProgress(what ?? '', Number(done));
    output += text.replaceAll(PROGRESS, '');
  });
  signal.addEventListener('abort', seed.stop, { once: true });
  const reason = await seed.exited;
  await seed.stop();
  signal.removeEventListener('abort', seed.stop);
  if (reason !== 'code 0') throw new Error(`The demo could not be filled in (${reason}):\n${log.tail(15)}`);
  return output;
}

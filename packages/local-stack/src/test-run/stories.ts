import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { findLeaksInFiles, secretsOf } from '../find-leaks.ts';
import { inRepository } from '../paths.ts';
import { showEvent } from '../screen.ts';
import { loadSecrets } from '../stack/secrets.ts';
import { startStack } from '../stack.ts';
import { findBrowser } from './browser.ts';
import { startControl } from './control.ts';
import { type Counts, sumCounts, withExitCode } from './counts.ts';
import { runOnScreen } from './run-node.ts';

const reportSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/**
 * Runs the browser stories of `apps/web/e2e` on a whole stack of their own: fresh data, free ports, its own build folder.
 * A stack or browser that does not come up is one failure, in one sentence.
 */
export async function runStories(dataDir: string, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<Counts> {
  try {
    const browser = await findBrowser();
    const distDir = '.next-test';
    const stack = await startStack({
      dataDir,
      fresh: true,
      ports: 'ephemeral',
      distDir,
      logStatements: true,
      // With tokens that are renewed after five seconds, every story goes through renewals. All its people have one address;
      // earnings clear while a story runs.
      env: {
        ACCESS_TOKEN_LIFETIME: 'PT1M5S',
        REGISTRATIONS_PER_ADDRESS: '10000',
        CLEARING_PERIOD: 'PT1S',
      },
      signal,
      tell: showEvent,
    });
    const control = await startControl(stack);
    try {
      const variables = {
        CHROMIUM_PATH: browser.path,
        CHROMIUM_ARGS: browser.args.join(' '),
        E2E_BASE_URL: stack.urls.publicWeb,
        E2E_SANDBOX_URL: stack.urls.sandbox,
        E2E_SANDBOX_KEY: loadSecrets(dataDir).sandboxKey,
        E2E_STACK_URL: control.url,
        E2E_PAYMENT_DATABASE_URL: stack.databases.get('payment')?.appUrl ?? '',
        E2E_POSTGRES_LOG: join(dataDir, 'logs/postgres.log'),
        E2E_USER_DATABASE_URL: stack.databases.get('user')?.appUrl ?? '',
      };
      const counts = await runPlaywright(dataDir, { ...env, ...variables }, signal);
      return sumCounts([counts, checkForLeaks(dataDir, distDir)]);
    } finally {
      await control.stop();
      await stack.stop();
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** After everything the stories did, no secret of their installation stands in a log or in what browsers load. */
function checkForLeaks(dataDir: string, distDir: string): Counts {
  const secrets = secretsOf(dataDir);
  const leaks = [
    ...findLeaksInFiles(join(dataDir, 'logs'), secrets),
    ...findLeaksInFiles(inRepository('apps/web', distDir, 'static'), secrets),
  ];
  for (const { place, name } of leaks) console.error(`${place} holds the secret ${name}.`);
  return { passed: leaks.length === 0 ? 1 : 0, failed: leaks.length === 0 ? 0 : 1, skipped: 0 };
}

async function runPlaywright(dataDir: string, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<Counts> {
  const report = join(dataDir, 'stories.json');
  rmSync(report, { force: true });
  const args = [inRepository('node_modules/@playwright/test/cli.js'), 'test', '--reporter=list,json'];
  const code = await runOnScreen(
    args,
    inRepository('apps/web'),
    { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    signal,
  );
  const { stats } = existsSync(report)
    ? reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')))
    : { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } };
  // A story that passed only at the second try, or was skipped, did not hold.
  const failed = stats.unexpected + stats.flaky + stats.skipped;
  return withExitCode({ passed: stats.expected, failed, skipped: 0 }, code);
}

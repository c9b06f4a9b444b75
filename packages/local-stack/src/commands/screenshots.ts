import { rmSync } from 'node:fs';
import { withDemoStack } from '../demo-stack.ts';
import { runCommand } from '../installation.ts';
import { inRepository } from '../paths.ts';
import { demoBuyer, demoEmail, demoPassword } from '../seed/accounts.ts';
import { freelancers } from '../seed/freelancers.ts';
import { findBrowser } from '../test-run/browser.ts';
import { runOnScreen } from '../test-run/run-node.ts';

const folder = inRepository('.data/screenshots');
const names = process.argv.slice(2);

await runCommand(async () => {
  const browser = await findBrowser();
  await withDemoStack(async (stack, signal) => {
    if (names.length === 0) rmSync(folder, { recursive: true, force: true });
    const env = {
      ...process.env,
      CHROMIUM_PATH: browser.path,
      CHROMIUM_ARGS: browser.args.join(' '),
      E2E_BASE_URL: stack.urls.publicWeb,
      SCREENSHOTS: folder,
      DEMO_PASSWORD: demoPassword,
      DEMO_BUYER: demoBuyer.email,
      DEMO_FREELANCER: demoEmail(freelancers[0]?.handle ?? ''),
    };
    const cli = inRepository('node_modules/@playwright/test/cli.js');
    const only = names.length > 0 ? ['--grep', names.join('|')] : [];
    const args = [cli, 'test', '--config=playwright.screenshots.config.ts', '--reporter=list', ...only];
    process.exitCode = await runOnScreen(args, inRepository('apps/web'), env, signal);
  });
  console.log(`The pictures are in ${folder}.`);
});

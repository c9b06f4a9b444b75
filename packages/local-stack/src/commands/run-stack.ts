import { join, resolve } from 'node:path';
import { REPOSITORY } from '../paths.ts';
import { showEvent, showReplacedPort } from '../screen.ts';
import { seedWhenEmpty } from '../seed-when-empty.ts';
import { parseSettings, readVariables } from '../stack/settings.ts';
import { startStack } from '../stack.ts';
import { aborted, untilTold } from '../until-told.ts';

/** Starts the whole stack, fills an empty one with the demo, tells where it is, and stops it all when asked to. */
export async function runStack({ dev }: { dev: boolean }): Promise<void> {
  const signal = untilTold();
  const variables = readVariables();
  const settings = parseSettings(variables);
  const { DATA_DIR } = settings;
  const dataDir = resolve(REPOSITORY, DATA_DIR);
  console.log(`Starting Craftlane${dev ? ' for development' : ''} (logs in ${join(DATA_DIR, 'logs')})`);
  signal.addEventListener('abort', () => console.log('\nStopping …'));
  const begin = performance.now();
  const options = { dataDir, dev, variables, signal, tell: showEvent, portReplaced: showReplacedPort };
  const stack = await startStack(options).catch((error) => {
    if (!signal.aborted) console.error(error instanceof Error ? error.message : error);
    else console.log('Everything is stopped.');
    process.exitCode = signal.aborted ? 0 : 1;
    return null;
  });
  if (!stack) return;
  try {
    // An empty marketplace is still one: what the seed has to say is enough.
    const accounts = await seedWhenEmpty(stack, dataDir, signal).catch((error) => {
      if (!signal.aborted) console.error(error instanceof Error ? error.message : error);
      return null;
    });
    if (signal.aborted) return;
    console.log(
      `\nCraftlane is ready after ${((performance.now() - begin) / 1000).toFixed(1)} s: ${stack.urls.publicWeb}`,
    );
    if (!settings.STRIPE_SECRET_KEY)
      console.log(`Stripe sandbox: ${stack.urls.publicSandbox} (decide disputes and accounts in the place of a bank)`);
    console.log(`Mail inbox: ${stack.urls.mail}   Stop with Ctrl-C.`);
    if (accounts) console.log(`\n${accounts}`);
    await aborted(signal);
  } finally {
    await stack.stop();
    console.log('Everything is stopped.');
  }
}

import { defineConfig, devices } from '@playwright/test';
import { storyEnv } from './e2e/support/env';

const { baseUrl, chromiumPath, chromiumArgs } = storyEnv();

/** Stories of a market with few gigs, whose services stop and start. */
const first = 'freshness.spec.ts';

/** Stories that disturb others or are disturbed by them: they change settings, count pages and statements, move the clock. */
const alone = ['operators', 'sharing', 'statements', 'time-travel'].map((name) => `${name}.spec.ts`);

/** Browser stories on the whole running stack. No retries: a story that fails now and then has found a bug. */
export default defineConfig({
  testDir: './e2e',
  outputDir: './test-results',
  timeout: 180_000,
  expect: { timeout: 15_000 },
  workers: 2,
  projects: [
    { name: 'first', testMatch: first },
    { name: 'side by side', testIgnore: [first, ...alone], dependencies: ['first'] },
    { name: 'alone', testMatch: alone, dependencies: ['side by side'], workers: 1 },
  ],
  retries: 0,
  forbidOnly: true,
  use: {
    ...devices['Desktop Chrome'],
    baseURL: baseUrl,
    // Without pictures of every moment, which would take a tenth of the time.
    trace: { mode: 'retain-on-failure', screenshots: false },
    actionTimeout: 15_000,
    launchOptions: {
      ...(chromiumPath && { executablePath: chromiumPath }),
      args: chromiumArgs,
    },
  },
});

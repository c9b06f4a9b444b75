import { defineConfig, devices } from '@playwright/test';
import { storyEnv } from './e2e/support/env';

const { baseUrl, chromiumPath, chromiumArgs } = storyEnv();

/** Browser stories on the whole running stack. No retries: a story that fails now and then has found a bug. */
export default defineConfig({
  testDir: './e2e',
  outputDir: './test-results',
  timeout: 180_000,
  expect: { timeout: 15_000 },
  workers: 1,
  retries: 0,
  forbidOnly: true,
  use: {
    ...devices['Desktop Chrome'],
    baseURL: baseUrl,
    trace: 'retain-on-failure',
    actionTimeout: 15_000,
    launchOptions: {
      ...(chromiumPath && { executablePath: chromiumPath }),
      args: chromiumArgs,
    },
  },
});

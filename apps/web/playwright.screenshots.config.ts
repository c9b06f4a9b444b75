import { defineConfig } from '@playwright/test';
import { storyEnv } from './e2e/support/env';

const { baseUrl, chromiumPath, chromiumArgs } = storyEnv();
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const desktop = { viewport: { width: 1440, height: 900 } };
const looks = { 'phone-light': phone, 'phone-dark': phone, 'desktop-light': desktop, 'desktop-dark': desktop };

/** Pictures of every page of the demo: phone and desktop, light and dark. */
export default defineConfig({
  testDir: './e2e/screenshots',
  testMatch: '*.shots.ts',
  outputDir: './test-results',
  timeout: 60_000,
  workers: 1,
  projects: Object.entries(looks).map(([name, device]) => ({
    name,
    use: { ...device, colorScheme: name.endsWith('dark') ? ('dark' as const) : ('light' as const) },
  })),
  use: {
    baseURL: baseUrl,
    reducedMotion: 'reduce',
    launchOptions: { ...(chromiumPath && { executablePath: chromiumPath }), args: chromiumArgs },
  },
});

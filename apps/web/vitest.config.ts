import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const inSource = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

/** The `web` project of the root's tests: the `@/` alias, and a stand-in for the marker of server-only files. */
export default defineConfig({
  resolve: { alias: { '@': inSource(''), 'server-only': inSource('testing/server-only.ts') } },
  test: { name: 'web', environment: 'node', include: ['src/**/*.test.{ts,tsx}'] },
});

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('./src', import.meta.url)),
      'server-only': fileURLToPath(new URL('./src/server/server-only.stub.ts', import.meta.url)),
    },
  },
  test: { name: 'web', include: ['src/**/*.test.{ts,tsx}'] },
});

import { defineConfig } from 'vitest/config';

/** Suites that need PostgreSQL get one server for the whole run from the test kit. */
const globalSetup = ['./packages/test-kit/src/global-setup.ts'];

const project = (name: string, folder: string, options: { include?: string[]; usesPostgres?: boolean } = {}) => ({
  test: {
    name,
    include: (options.include ?? ['src/**/*.test.ts']).map((pattern) => `${folder}/${pattern}`),
    exclude: [
      '**/node_modules/**',
      '**/e2e/**',
      '**/.next*/**',
      ...(process.env.LONG === '1' ? [] : ['**/*.long.test.ts']),
    ],
    environment: 'node',
    // Files share what they import, or it would be loaded once for each of them; what a test changes in it, it puts back.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    ...(options.usesPostgres && { globalSetup }),
  },
});

export default defineConfig({
  test: {
    // Two cores: more workers only make every one of them slower.
    maxWorkers: 2,
    projects: [
      project('contracts', 'packages/contracts'),
      project('service-kit', 'packages/service-kit', { usesPostgres: true }),
      project('test-kit', 'packages/test-kit', { usesPostgres: true }),
      project('local-stack', 'packages/local-stack'),
      project('stripe-sandbox', 'packages/stripe-sandbox', { usesPostgres: true }),
      project('user', 'services/user', { usesPostgres: true }),
      project('gig', 'services/gig', { usesPostgres: true }),
      project('chat', 'services/chat', { usesPostgres: true }),
      project('payment', 'services/payment', { usesPostgres: true }),
      // Has aliases of its own.
      'apps/web',
    ],
  },
});

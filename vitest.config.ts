import { defineConfig } from 'vitest/config';

const project = (name: string, folder: string) => ({
  test: {
    name,
    include: [`${folder}/src/**/*.test.ts`],
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
  },
});

export default defineConfig({
  test: {
    // Two cores: more workers only make every one of them slower.
    maxWorkers: 2,
    // Here and not in the projects: each of those would start a PostgreSQL server of its own.
    globalSetup: ['./packages/test-kit/src/global-setup.ts'],
    projects: [
      project('contracts', 'packages/contracts'),
      project('service-kit', 'packages/service-kit'),
      project('test-kit', 'packages/test-kit'),
      project('local-stack', 'packages/local-stack'),
      project('stripe-sandbox', 'packages/stripe-sandbox'),
      project('user', 'services/user'),
      project('gig', 'services/gig'),
      project('chat', 'services/chat'),
      project('payment', 'services/payment'),
      // Has aliases of its own.
      'apps/web',
    ],
  },
});

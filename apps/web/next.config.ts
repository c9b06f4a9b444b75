import type { NextConfig } from 'next';
import { buildFolder, pageExtensions } from './src/env.ts';

const tracingPackages = [
  '@opentelemetry/api',
  '@opentelemetry/context-async-hooks',
  '@opentelemetry/core',
  '@opentelemetry/exporter-trace-otlp-http',
  '@opentelemetry/instrumentation-undici',
  '@opentelemetry/resources',
  '@opentelemetry/sdk-trace',
];

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  // `npm run verify` checks types; here it would take as long again. The build's own project file names the types it generates,
  // which go out of date between builds.
  typescript: { tsconfigPath: 'tsconfig.next.json', ignoreBuildErrors: true },
  distDir: buildFolder(),
  pageExtensions: pageExtensions(),
  poweredByHeader: false,
  transpilePackages: ['@craftlane/contracts', '@craftlane/service-kit'],
  // The tracing SDK shares its state through one copy of its packages.
  serverExternalPackages: ['next-auth', 'undici', ...tracingPackages],
  // Public pages live until an event marks them stale; the hour is the net below a lost event.
  cacheLife: { public: { stale: 60, revalidate: 3_600, expire: 31_536_000 } },
  images: { unoptimized: true },
};

export default config;

import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);
const baseUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const secret = z.string().min(32, 'must have at least 32 characters');

const envSchema = z.object({
  PORT: port.default(3000),
  /** What browsers type; its scheme decides whether cookies are Secure. */
  PUBLIC_URL: baseUrl,
  /** Where this process reaches itself; by default its own port on the loopback interface. */
  WEB_URL: baseUrl.optional(),
  SESSION_SECRET: secret,
  INTERNAL_SECRET: secret,
  USER_SERVICE_URL: baseUrl,
  GIG_SERVICE_URL: baseUrl,
  CHAT_SERVICE_URL: baseUrl,
  PAYMENT_SERVICE_URL: baseUrl,
  PUSHER_KEY: z.string().min(1),
  SOKETI_PUBLIC_URL: baseUrl,
  /** The store that files are sent to when they do not lie in a folder: for the services, and for browsers when that differs. */
  FILES_S3_URL: baseUrl.optional(),
  FILES_S3_PUBLIC_URL: baseUrl.optional(),
  /** Base URL of an OpenTelemetry collector; without it nothing is recorded. */
  OTEL_EXPORTER_OTLP_ENDPOINT: baseUrl.optional(),
  /** As long as this file exists, the site is closed for maintenance and says what the file holds. */
  MAINTENANCE_FILE: z.string().optional(),
  /** Holds by how many milliseconds the clock of a demo is moved. */
  CLOCK_FILE: z.string().optional(),
  /** How many proxies in front of this process append to `X-Forwarded-For`; 0 trusts no such header. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
});

/** The settings of the web app; times of day, units and defaults stand in the schema. */
export type Env = z.infer<typeof envSchema>;

let parsed: Env | undefined;

/**
 * The settings, read and checked once, at the first call, so that a build needs none of them.
 * Throws one error that names every bad variable.
 */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** {@link env} for given variables; throws an error that lists every bad one. */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const filled = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = envSchema.safeParse(filled);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The web app cannot start with these settings:\n${lines.join('\n')}`);
}

/** Tells next-auth, which reads the environment alone, the public address; it would send browsers to `localhost:3000` otherwise. */
export function tellNextAuthPublicUrl(): void {
  process.env.NEXTAUTH_URL = env().PUBLIC_URL;
}

/** Where this process reaches itself over HTTP. */
export function ownUrl(): string {
  const { WEB_URL, PORT } = env();
  return WEB_URL ?? `http://127.0.0.1:${PORT}`;
}

/** Whether `next build` runs: cached pages then render a neutral shell, because no service answers. */
export function isBuildPhase(): boolean {
  return process.env.NEXT_PHASE === 'phase-production-build';
}

/** Whether pages are served from source, as `next dev` does. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === 'development';
}

/** The folder of the build, so that tests and a running installation do not share one: `.next` or `.next-test`. */
export function buildFolder(): string {
  return process.env.NEXT_DIST_DIR || '.next';
}

/**
 * Which files are routes: the yardstick pages of `npm run bench` (`page.bench.tsx`) only when it asks for them, those for engineers
 * (`page.dev.tsx`) only in development.
 */
export function pageExtensions(): string[] {
  return [
    'tsx',
    'ts',
    ...(process.env.BENCH_PAGES === '1' ? ['bench.tsx'] : []),
    ...(process.env.NODE_ENV === 'development' ? ['dev.tsx'] : []),
  ];
}

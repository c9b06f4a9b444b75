import { z } from 'zod';

/** Environment as the process sees it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The schema of a service's configuration, an extension of {@link baseConfigSchema}. */
export type ConfigSchema = z.ZodObject;

/** What a configuration schema parses to. */
export type ConfigOf<S extends ConfigSchema> = z.output<S>;

/** A configuration that cannot start a service; `problems` names every bad variable, one sentence each. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration is not valid:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/**
 * The configuration of this process, parsed. Keys of the schema are the variable names in camel case
 * (`databaseUrl` reads `DATABASE_URL`); an empty variable counts as missing. A bad value prints one list that names every
 * bad variable, never its value, and ends the process with exit code 1.
 */
export function loadConfig<S extends ConfigSchema>(schema: S, env: Environment = process.env): ConfigOf<S> {
  try {
    return parseConfig(schema, env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** Like {@link loadConfig}, but throws {@link ConfigError}. */
export function parseConfig<S extends ConfigSchema>(schema: S, env: Environment): ConfigOf<S> {
  const raw: Record<string, string> = {};
  for (const key of Object.keys(schema.shape)) {
    const value = env[envName(key)];
    if (value !== undefined && value.trim() !== '') raw[key] = value.trim();
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new ConfigError(parsed.error.issues.map((issue) => describe(issue, raw)));
}

/** The environment variable of a configuration key: `stripeApiBase` → `STRIPE_API_BASE`. */
export function envName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** A length of time written as ISO 8601 (`PT30M`, `P3D`, `PT1H30M`), parsed to milliseconds. Months and years are refused. */
export function durationMs() {
  return z.string().transform((text, ctx) => {
    const match = /^P(?!$)(?:(\d+)W)?(?:(\d+)D)?(?:T(?!$)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text);
    if (!match) {
      ctx.addIssue({ code: 'custom', message: 'must be an ISO 8601 duration such as PT30M or P3D' });
      return z.NEVER;
    }
    const [weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
    const wholeDays = (weeks ?? 0) * 7 + (days ?? 0);
    return Math.round(
      wholeDays * 86_400_000 + (hours ?? 0) * 3_600_000 + (minutes ?? 0) * 60_000 + (seconds ?? 0) * 1000,
    );
  });
}

/** A TCP port; 0 asks the system for a free one. */
export function port() {
  return z.coerce.number().int().min(0).max(65_535);
}

/** A secret of at least 32 characters. */
export function secret() {
  return z.string().min(32, 'must have at least 32 characters');
}

/** The variables that every service reads; a service extends it with its own (`baseConfigSchema.extend({…})`). */
export const baseConfigSchema = z.object({
  host: z.string().default('127.0.0.1'),
  port: port(),
  logLevel: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  databaseUrl: z.url({ protocol: /^postgres(ql)?$/ }),
  databaseOwnerUrl: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Connections for requests; jobs have their own. */
  databasePoolSize: z.coerce.number().int().min(1).max(200).default(10),
  /** How long a stopping process still takes new connections while it already reports itself as not ready. */
  drainPeriod: durationMs().default(1000),
  internalSecret: secret(),
  userServiceUrl: serviceUrl(),
  gigServiceUrl: serviceUrl(),
  chatServiceUrl: serviceUrl(),
  paymentServiceUrl: serviceUrl(),
  webUrl: serviceUrl(),
  publicUrl: serviceUrl(),
  otelExporterOtlpEndpoint: serviceUrl().optional(),
  /** The file that moves the clock of a demo; see `createDemoClock`. */
  clockFile: z.string().optional(),
});

/** What {@link baseConfigSchema} parses to. */
export type BaseConfig = z.output<typeof baseConfigSchema>;

/** A base URL over http(s), without its trailing slash. */
export function serviceUrl() {
  return z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
}

function describe(issue: z.core.$ZodIssue, raw: Record<string, string>): string {
  const key = String(issue.path[0] ?? '');
  const name = key ? envName(key) : 'configuration';
  return key in raw || !key ? `${name}: ${issue.message}` : `${name}: is missing`;
}

import { z } from 'zod';

const optionalText = z.preprocess((value) => (value === '' ? undefined : value), z.string().optional());
const optionalUrl = z.preprocess((value) => (value === '' ? undefined : value), z.url().optional());
const switchOf = (initial: '0' | '1') =>
  z
    .enum(['', '0', '1'])
    .default('')
    .transform((value) => (value || initial) === '1');

const environment = z
  .object({
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(4010),
    DATABASE_URL: z.url(),
    PUBLIC_URL: optionalUrl,
    SECRET_KEY: z.string().regex(/^sk_test_\w{8,}$/, 'must look like sk_test_ followed by at least 8 word characters'),
    WEBHOOK_URL: optionalUrl,
    WEBHOOK_SECRET: optionalText,
    MIN_SESSION_SECONDS: z.coerce.number().int().min(1).default(1800),
    FEE_BPS: z.coerce.number().int().min(0).max(10_000).default(0),
    FEE_FIXED: z.coerce.number().int().min(0).default(0),
    CONTROL: switchOf('0'),
    CONTROL_PAGES: switchOf('1'),
    CLOCK_FILE: optionalText,
  })
  .refine((env) => (env.WEBHOOK_URL === undefined) === (env.WEBHOOK_SECRET === undefined), {
    path: ['WEBHOOK_SECRET'],
    error: 'WEBHOOK_URL and WEBHOOK_SECRET are set together or not at all',
  });

/** Where signed events go; the secret is the HMAC key shared with the receiver. */
export interface WebhookTarget {
  url: string;
  secret: string;
}

/** Everything that varies between two sandboxes. */
export interface SandboxConfig {
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** A database of the sandbox's own; its tables are created at start. */
  databaseUrl: string;
  /** Base of the hosted pages as a browser reaches them; null means the address it listens on. */
  publicUrl: string | null;
  secretKey: string;
  /** null: events are stored but sent nowhere. */
  webhook: WebhookTarget | null;
  /** The shortest life of a session. Stripe's is 1800; tests relax it. */
  minSessionSeconds: number;
  /** What Stripe keeps of each charge: hundredths of a percent and minor units. */
  fee: { bps: number; fixedMinor: number };
  /** Opens `/_control`, the switchboard for faults. */
  hasControl: boolean;
  /** Lets whoever opens its pages decide disputes and change accounts, as banks and Stripe do. */
  hasControlPages: boolean;
  /** A file with the milliseconds by which its clock differs from the machine's; null for the machine's. */
  clockFile: string | null;
}

/** Reads the environment (of this process by default); throws one error that lists every bad variable. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): SandboxConfig {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment of the Stripe sandbox is not usable:\n${lines.join('\n')}`);
  }
  const { data } = parsed;
  const hasWebhook = data.WEBHOOK_URL !== undefined && data.WEBHOOK_SECRET !== undefined;
  return {
    host: data.HOST,
    port: data.PORT,
    databaseUrl: data.DATABASE_URL,
    publicUrl: data.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    secretKey: data.SECRET_KEY,
    webhook: hasWebhook ? { url: data.WEBHOOK_URL ?? '', secret: data.WEBHOOK_SECRET ?? '' } : null,
    minSessionSeconds: data.MIN_SESSION_SECONDS,
    fee: { bps: data.FEE_BPS, fixedMinor: data.FEE_FIXED },
    hasControl: data.CONTROL,
    hasControlPages: data.CONTROL_PAGES,
    clockFile: data.CLOCK_FILE ?? null,
  };
}

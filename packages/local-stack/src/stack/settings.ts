import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { inRepository } from '../paths.ts';

const url = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''));
const port = z.coerce.number().int().min(1).max(65_535);
const secret = z.string().min(32, 'must have at least 32 characters');

const settingsSchema = z.object({
  DATA_DIR: z.string().default('.data'),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: url.optional(),
  POSTGRES_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MEILI_URL: url.optional(),
  MEILI_API_KEY: z.string().optional(),
  SOKETI_URL: url.optional(),
  SOKETI_PUBLIC_URL: url.optional(),
  PUSHER_APP_ID: z.string().optional(),
  PUSHER_KEY: z.string().optional(),
  PUSHER_SECRET: z.string().optional(),
  STRIPE_SECRET_KEY: z.string().startsWith('sk_').optional(),
  STRIPE_WEBHOOK_SECRETS: z.string().optional(),
  USER_SERVICE_URL: url.optional(),
  GIG_SERVICE_URL: url.optional(),
  CHAT_SERVICE_URL: url.optional(),
  PAYMENT_SERVICE_URL: url.optional(),
  WEB_URL: url.optional(),
  INTERNAL_SECRET: secret.optional(),
  TOKEN_SECRET: secret.optional(),
  SESSION_SECRET: secret.optional(),
  WEB_PORT: port.default(3000),
  USER_PORT: port.default(4001),
  GIG_PORT: port.default(4002),
  CHAT_PORT: port.default(4003),
  PAYMENT_PORT: port.default(4004),
  STRIPE_SANDBOX_PORT: port.default(4010),
  POSTGRES_PORT: port.default(54_329),
  SOKETI_PORT: port.default(6001),
  SMTP_PORT: port.default(1025),
  MAIL_PORT: port.default(1080),
});

/** What an operator may set for the whole stack; every variable stands in `.env.example`. */
export type Settings = z.infer<typeof settingsSchema>;

/** Variables by name, as a process gets them. */
export type Variables = Record<string, string | undefined>;

/** The names of all stack variables. */
export const settingNames: string[] = Object.keys(settingsSchema.shape);

/**
 * Parses the stack's variables; empty ones count as missing.
 * @throws Error with one line per bad variable
 */
export function parseSettings(variables: Variables): Settings {
  const filled = Object.entries(variables).filter(([name, value]) => settingNames.includes(name) && value?.trim());
  const parsed = settingsSchema.safeParse(Object.fromEntries(filled));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  - ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`These settings are not usable:\n${lines.join('\n')}`);
}

/** The variables of this machine: `.env` in the repository, overruled by the environment. */
export function readVariables(): Variables {
  const file = inRepository('.env');
  return { ...(existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}), ...process.env };
}

/** The names listed in `.env.example`, also those that are commented out. */
export function readExampleNames(): string[] {
  const text = readFileSync(inRepository('.env.example'), 'utf8');
  return [...text.matchAll(/^#?\s?([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1] ?? '');
}

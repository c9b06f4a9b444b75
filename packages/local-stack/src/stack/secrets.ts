import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const hex = (bytes = 32) => z.string().default(() => randomBytes(bytes).toString('hex'));
/** Soketi reads its settings as JSON first: a leading letter keeps a key from being read as a number. */
const withPrefix = (prefix: string) => z.string().default(() => `${prefix}${randomBytes(16).toString('hex')}`);

const secretsSchema = z.object({
  internalSecret: hex(),
  tokenSecret: hex(),
  sessionSecret: hex(),
  pusherAppId: withPrefix('craftlane'),
  pusherKey: withPrefix('key'),
  pusherSecret: withPrefix('secret'),
  sandboxKey: withPrefix('sk_test_'),
  webhookSecret: withPrefix('whsec_'),
  databaseSeed: hex(),
});

/** Keys of one installation. */
export type Secrets = z.infer<typeof secretsSchema>;

/** Reads `<dataDir>/secrets.json`; makes what is missing in it and writes it back, readable by this user alone. */
export function loadSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  const stored = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const secrets = secretsSchema.parse(stored);
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

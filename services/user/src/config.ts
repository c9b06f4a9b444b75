import { baseConfigSchema, durationMs, port, secret } from '@craftlane/service-kit/config';
import { fileConfigShape } from '@craftlane/service-kit/files';
import { z } from 'zod';
import { tokenLimits } from './domain/signing-keys.ts';

const count = () => z.coerce.number().int().min(1);

/** The environment of the user service; keys are the variable names in camel case. */
export const userConfigSchema = baseConfigSchema.extend({
  ...fileConfigShape,
  port: port().default(4001),
  /** Root of the refresh-token key and of the key that seals the signing keys. Changing it ends every session. */
  tokenSecret: secret(),
  /** How long an access token is accepted, also after its session has ended: a minute to half an hour. */
  accessTokenLifetime: durationMs()
    .pipe(z.number().min(60_000, 'must be at least PT1M').max(tokenLimits.longestTokenMs, 'must be at most PT30M'))
    .default(10 * 60_000),
  /** Passwords hashed at the same time; each takes 19 MiB and about 15 ms of one core. */
  passwordHashConcurrency: count().default(2),
  /** Failed logins allowed per account and per client address within one window. */
  loginTriesPerAccount: count().default(10),
  loginTriesPerAddress: count().default(100),
  loginWindow: durationMs().default(15 * 60_000),
  /** Registrations tried from one client address within one window, refused ones too. */
  registrationsPerAddress: count().default(50),
  registrationWindow: durationMs().default(60 * 60_000),
});

/** What {@link userConfigSchema} parses to. */
export type UserConfig = z.output<typeof userConfigSchema>;

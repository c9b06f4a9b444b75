import { createFiles } from '@craftlane/service-kit/files';
import type { ServiceCore } from '@craftlane/service-kit/service';
import { createAccessTokens } from './adapters/access-tokens.ts';
import { createKeySealer } from './adapters/key-sealer.ts';
import { createPasswordHasher, type PasswordHasher } from './adapters/password-hasher.ts';
import { deriveSecrets } from './adapters/secrets.ts';
import { newSigningKeyPair } from './adapters/signing-key-pair.ts';
import { createSigningKeyRing } from './adapters/signing-key-ring.ts';
import type { UserConfig } from './config.ts';
import { listSigningKeys } from './db/signing-keys.ts';
import { prepareUserReads } from './db/users.ts';
import type { UserDeps } from './deps.ts';

/** Builds what the use cases need. `passwords` replaces the hasher, for tests that watch it. */
export async function compose(core: ServiceCore, config: UserConfig, passwords?: PasswordHasher): Promise<UserDeps> {
  const { db, clock, newId } = core;
  const { refreshKey, sealingKey } = deriveSecrets(config.tokenSecret);
  const sealer = createKeySealer(sealingKey);
  const keyRing = createSigningKeyRing(() => listSigningKeys(db), sealer, clock);
  return {
    db,
    clock,
    newId,
    users: prepareUserReads(db),
    files: await createFiles(core, config, 'user'),
    passwords: passwords ?? (await createPasswordHasher(config.passwordHashConcurrency)),
    sealer,
    newKeyPair: newSigningKeyPair,
    keyRing,
    accessTokens: createAccessTokens(keyRing, { clock, newId, lifetimeMs: config.accessTokenLifetime }),
    refreshKey,
    loginLimits: {
      perAccount: config.loginTriesPerAccount,
      perAddress: config.loginTriesPerAddress,
      windowMs: config.loginWindow,
    },
    registrationLimits: { perAddress: config.registrationsPerAddress, windowMs: config.registrationWindow },
  };
}

import type { Files } from '@craftlane/service-kit/files';
import type { ServiceCore } from '@craftlane/service-kit/service';
import type { AccessTokens } from './adapters/access-tokens.ts';
import type { KeySealer } from './adapters/key-sealer.ts';
import type { PasswordHasher } from './adapters/password-hasher.ts';
import type { SigningKeyPair } from './adapters/signing-key-pair.ts';
import type { SigningKeyRing } from './adapters/signing-key-ring.ts';
import type { UserReads } from './db/users.ts';
import type { LoginLimits } from './domain/login-limits.ts';
import type { RegistrationLimits } from './domain/registration-limits.ts';

/** What a use case that makes signing keys needs. */
export interface KeyDeps extends Pick<ServiceCore, 'db' | 'clock'> {
  sealer: KeySealer;
  newKeyPair: () => Promise<SigningKeyPair>;
}

/** What the use cases of the user service need. */
export interface UserDeps extends KeyDeps, Pick<ServiceCore, 'newId'> {
  users: UserReads;
  files: Files;
  passwords: PasswordHasher;
  accessTokens: AccessTokens;
  keyRing: SigningKeyRing;
  /** HMAC key of the refresh tokens. */
  refreshKey: Buffer;
  loginLimits: LoginLimits;
  registrationLimits: RegistrationLimits;
}

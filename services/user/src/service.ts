import { fileURLToPath } from 'node:url';
import { userContract } from '@craftlane/contracts/user';
import { fileCrontab, fileRoutes, fileTasks, picturesRoute } from '@craftlane/service-kit/files';
import { defineService, type Service } from '@craftlane/service-kit/service';
import type { PasswordHasher } from './adapters/password-hasher.ts';
import { compose } from './compose.ts';
import type { UserConfig } from './config.ts';
import { userRouter } from './http/router.ts';
import { forgetEndedSessions } from './usecases/forget-ended-sessions.ts';
import { ensureSigningKey } from './usecases/rotate-signing-keys.ts';

/** Where drizzle's migrations of this service are. */
export const migrationsFolder = fileURLToPath(new URL('../drizzle', import.meta.url));

const avatars = { path: '/api/users/avatars/{id}/{width}', purpose: 'avatar' } as const;

/** The user service. It checks access tokens against its own keys. `passwords` replaces the hasher, for tests that watch it. */
export function userService(config: UserConfig, passwords?: PasswordHasher): Service {
  return defineService({
    name: 'user',
    config,
    migrationsFolder,
    compose: (core) => compose(core, config, passwords),
    contract: userContract,
    router: userRouter,
    verifyToken: (deps) => deps.accessTokens.verify,
    rawRoutes: ({ files }) => [...fileRoutes(files), picturesRoute(files, avatars)],
    tasks: (deps) => ({ ...fileTasks(deps.files), forget_ended_sessions: () => forgetEndedSessions(deps) }),
    crontab: `41 3 * * * forget_ended_sessions\n${fileCrontab}`,
    // Opening the key here makes a wrong TOKEN_SECRET stop the start instead of the first login.
    beforeListen: async (deps) => {
      await ensureSigningKey(deps);
      await deps.keyRing.getSigningKey();
    },
  });
}

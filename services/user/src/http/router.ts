import { procedures } from '@craftlane/service-kit/context';
import { completeFile, getFile, openFile } from '@craftlane/service-kit/files';
import type { UserDeps } from '../deps.ts';
import { getAccount } from '../usecases/get-account.ts';
import { getPublicProfile } from '../usecases/get-public-profile.ts';
import { listPublicKeys } from '../usecases/list-public-keys.ts';
import { logIn } from '../usecases/log-in.ts';
import { logOut } from '../usecases/log-out.ts';
import { refreshSession } from '../usecases/refresh-session.ts';
import { registerUser } from '../usecases/register-user.ts';
import { setAvatar } from '../usecases/set-avatar.ts';
import { updateProfile } from '../usecases/update-profile.ts';
import { servedContract } from './served-contract.ts';

/** The user contract, procedure by procedure. */
export function userRouter(deps: UserDeps) {
  const { open, authenticated } = procedures(servedContract);
  return open.router({
    register: open.register.handler(({ input, context: { clientAddress } }) =>
      registerUser(deps, { ...input, clientAddress }),
    ),
    login: open.login.handler(({ input, context: { clientAddress } }) => logIn(deps, { ...input, clientAddress })),
    refresh: open.refresh.handler(({ input }) => refreshSession(deps, input)),
    logout: open.logout.handler(({ input }) => logOut(deps, input)),
    getProfile: authenticated.getProfile.handler(({ context }) => getAccount(deps, context.actor)),
    updateProfile: authenticated.updateProfile.handler(({ input, context }) =>
      updateProfile(deps, context.actor, input),
    ),
    setAvatar: authenticated.setAvatar.handler(({ input, context }) => setAvatar(deps, context.actor, input)),
    openFile: authenticated.openFile.handler(({ input, context }) => openFile(deps.files, context.actor, input)),
    completeFile: authenticated.completeFile.handler(({ input, context }) =>
      completeFile(deps.files, context.actor, input.id),
    ),
    getFile: authenticated.getFile.handler(({ input, context }) => getFile(deps.files, context.actor, input.id)),
    getPublicProfile: open.getPublicProfile.handler(({ input }) => getPublicProfile(deps, input)),
    getPublicProfileByHandle: open.getPublicProfileByHandle.handler(({ input }) => getPublicProfile(deps, input)),
    jwks: open.jwks.handler(() => listPublicKeys(deps)),
  });
}

import type { Account } from '@craftlane/contracts/user';
import type { Actor } from '@craftlane/service-kit/auth';
import { transact } from '@craftlane/service-kit/db';
import { unauthenticated } from '@craftlane/service-kit/errors';
import { attachFiles, detachFiles } from '@craftlane/service-kit/files';
import { lockUser, storeAvatar } from '../db/users.ts';
import type { UserDeps } from '../deps.ts';
import type { User } from '../domain/user.ts';
import { accountOf } from '../domain/views.ts';
import { stateProfile } from './state-profile.ts';

/**
 * Shows another picture of the caller, or none, and states it in the same transaction. The one that is shown already changes
 * nothing. Throws VALIDATION_FAILED on `fileId` unless it is an own, ready one that is not used, and UNAUTHENTICATED when the
 * account is gone.
 */
export async function setAvatar(deps: UserDeps, actor: Actor, { fileId }: { fileId: string | null }): Promise<Account> {
  const ownerId = actor.userId;
  const attachTo = `user:${ownerId}`;
  return transact(deps.db, async (tx) => {
    const before = await lockUser(tx, ownerId);
    if (!before) throw unauthenticated('the account of this token is gone');
    if (before.avatarId === fileId) return accountOf(before);
    if (fileId) await attachFiles(tx, { ids: [fileId], ownerId, purpose: 'avatar', attachTo, field: () => 'fileId' });
    if (before.avatarId) await detachFiles(tx, [before.avatarId], attachTo);
    const user: User = { ...before, avatarId: fileId, version: before.version + 1 };
    const now = deps.clock.now();
    await storeAvatar(tx, user, now);
    await stateProfile(tx, deps, user, now);
    return accountOf(user);
  });
}

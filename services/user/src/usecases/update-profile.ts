import { isDeepStrictEqual } from 'node:util';
import type { Account } from '@craftlane/contracts/user';
import type { ProfileInput } from '@craftlane/contracts/values/people';
import type { Actor } from '@craftlane/service-kit/auth';
import { transact } from '@craftlane/service-kit/db';
import { unauthenticated } from '@craftlane/service-kit/errors';
import { lockUser, storeProfile } from '../db/users.ts';
import type { UserDeps } from '../deps.ts';
import type { User } from '../domain/user.ts';
import { accountOf } from '../domain/views.ts';
import { stateProfile } from './state-profile.ts';

/**
 * Replaces the caller's whole profile and states `user.profile-updated.v1` in the same transaction. A profile that says what is
 * stored already changes nothing and states nothing. Throws HANDLE_TAKEN, and UNAUTHENTICATED when the account is gone.
 */
export async function updateProfile(deps: UserDeps, actor: Actor, profile: ProfileInput): Promise<Account> {
  return transact(deps.db, async (tx) => {
    const before = await lockUser(tx, actor.userId);
    if (!before) throw unauthenticated('the account of this token is gone');
    if (isDeepStrictEqual(before.profile, profile)) return accountOf(before);
    const user: User = { ...before, profile, version: before.version + 1 };
    const now = deps.clock.now();
    await storeProfile(tx, user, now);
    await stateProfile(tx, deps, user, now);
    return accountOf(user);
  });
}

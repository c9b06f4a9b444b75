import type { Account } from '@craftlane/contracts/user';
import type { Actor } from '@craftlane/service-kit/auth';
import { unauthenticated } from '@craftlane/service-kit/errors';
import type { UserDeps } from '../deps.ts';
import { accountOf } from '../domain/views.ts';

/** The caller's own account. Throws UNAUTHENTICATED when it no longer exists. */
export async function getAccount({ users }: UserDeps, actor: Actor): Promise<Account> {
  const user = await users.findById(actor.userId);
  if (!user) throw unauthenticated('the account of this token is gone');
  return accountOf(user);
}

import type { Tx } from '@craftlane/service-kit/db';
import { publishEvent } from '@craftlane/service-kit/events';
import type { UserDeps } from '../deps.ts';
import type { User } from '../domain/user.ts';
import { cardOf } from '../domain/views.ts';

/** States `user.profile-updated.v1` with what everyone may know of the user from now on. */
export async function stateProfile(tx: Tx, { newId }: Pick<UserDeps, 'newId'>, user: User, now: Date): Promise<void> {
  await publishEvent(tx, {
    id: newId(),
    type: 'user.profile-updated.v1',
    occurredAt: now.toISOString(),
    aggregateId: user.id,
    aggregateVersion: user.version,
    data: cardOf(user),
  });
}

import type { Account, registerInputSchema } from '@craftlane/contracts/user';
import { transact } from '@craftlane/service-kit/db';
import { publishEvent } from '@craftlane/service-kit/events';
import type { z } from 'zod';
import { insertUser } from '../db/users.ts';
import type { UserDeps } from '../deps.ts';
import { commonPassword, emailTaken } from '../domain/errors.ts';
import { isCommonPassword } from '../domain/password-policy.ts';
import { emptyProfile, type User } from '../domain/user.ts';
import { accountOf, cardOf } from '../domain/views.ts';

/** What {@link registerUser} is given. */
export type RegisterInput = z.output<typeof registerInputSchema>;

/**
 * Opens an account; the new user is a buyer. States `user.registered.v1` in the same transaction.
 * Throws VALIDATION_FAILED for a common password, EMAIL_TAKEN when the e-mail has an account, also when two registrations race.
 */
export async function registerUser(deps: UserDeps, input: RegisterInput): Promise<Account> {
  if (isCommonPassword(input.password)) throw commonPassword();
  if (await deps.users.findCredentials(input.email)) throw emailTaken();
  const passwordHash = await deps.passwords.hash(input.password);
  const user = newUser(deps, input);
  await transact(deps.db, async (tx) => {
    await insertUser(tx, user, passwordHash);
    await publishEvent(tx, {
      id: deps.newId(),
      type: 'user.registered.v1',
      occurredAt: user.createdAt.toISOString(),
      aggregateId: user.id,
      aggregateVersion: user.version,
      data: cardOf(user),
    });
  });
  return accountOf(user);
}

function newUser({ clock, newId }: UserDeps, { email, displayName }: RegisterInput): User {
  return {
    id: newId(),
    email,
    isOperator: false,
    version: 1,
    createdAt: clock.now(),
    profile: emptyProfile(displayName),
  };
}

import type { Account, registerInputSchema } from '@craftlane/contracts/user';
import { transact } from '@craftlane/service-kit/db';
import { publishEvent } from '@craftlane/service-kit/events';
import type { z } from 'zod';
import { insertUser } from '../db/users.ts';
import type { UserDeps } from '../deps.ts';
import { emailTaken } from '../domain/errors.ts';
import { registrationKeyOf } from '../domain/registration-limits.ts';
import { emptyProfile, type User } from '../domain/user.ts';
import { accountOf, cardOf } from '../domain/views.ts';
import { countTry } from './count-try.ts';

/** What {@link registerUser} is given; the password is not a common one, `clientAddress` is the browser's, as far as it can be trusted. */
export type RegisterInput = z.output<typeof registerInputSchema> & { clientAddress: string };

/**
 * Opens an account; the new user is a buyer. States `user.registered.v1` in the same transaction.
 * Throws EMAIL_TAKEN when the e-mail has an account, also when two registrations race, and RATE_LIMITED when too many came from
 * one address; each is counted before anything else, since asking for a taken e-mail tells something too.
 */
export async function registerUser(deps: UserDeps, input: RegisterInput): Promise<Account> {
  const { perAddress, windowMs } = deps.registrationLimits;
  await countTry(deps, new Map([[registrationKeyOf(input.clientAddress), perAddress]]), windowMs);
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
    avatarId: null,
    version: 1,
    createdAt: clock.now(),
    profile: emptyProfile(displayName),
  };
}

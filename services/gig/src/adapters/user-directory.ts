import { userContract } from '@craftlane/contracts/user';
import { personCardSchema } from '@craftlane/contracts/values/people';
import { createServiceClient } from '@craftlane/service-kit/client';
import { unavailable } from '@craftlane/service-kit/errors';
import { ORPCError } from '@orpc/server';
import type { UserDirectory } from '../deps.ts';

/** People by the user service's public profiles. */
export function createUserDirectory(baseUrl: string): UserDirectory {
  const client = createServiceClient(userContract, { baseUrl });
  return {
    async findCard(userId, { requestId }) {
      try {
        return personCardSchema.parse(await client.getPublicProfile({ id: userId }, { context: { requestId } }));
      } catch (error) {
        if (error instanceof ORPCError && error.code === 'NOT_FOUND') return null;
        throw unavailable('Your profile cannot be checked right now. Try again.', error);
      }
    },
  };
}

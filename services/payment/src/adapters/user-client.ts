import { userContract } from '@craftlane/contracts/user';
import { createServiceClient } from '@craftlane/service-kit/client';
import { notFound, unavailable } from '@craftlane/service-kit/errors';
import { ORPCError } from '@orpc/server';
import type { PeopleDirectory } from '../deps.ts';

/** The user service as directory; public facts, so no token is sent. */
export function createPeopleDirectory(userServiceUrl: string): PeopleDirectory {
  const client = createServiceClient(userContract, { baseUrl: userServiceUrl, deadlineMs: 2_000 });
  return {
    getPerson: async (userId, { requestId, signal }) => {
      try {
        const { displayName, handle } = await client.getPublicProfile(
          { id: userId },
          { context: { requestId, signal } },
        );
        return { userId, displayName, handle };
      } catch (error) {
        if (error instanceof ORPCError && error.code === 'NOT_FOUND') throw notFound('the user service knows nobody');
        throw unavailable('The people of this order cannot be read right now. Try again.', error);
      }
    },
  };
}

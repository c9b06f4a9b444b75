import { userContract } from '@craftlane/contracts/user';
import { createServiceClient } from '@craftlane/service-kit/client';
import type { UserDirectory } from '../deps.ts';
import { nullWhenNotFound } from './null-when-not-found.ts';

/** People by the user service's public profiles. */
export function createUserDirectory(baseUrl: string): UserDirectory {
  const client = createServiceClient(userContract, { baseUrl });
  return {
    findPerson: (userId, { requestId }) =>
      nullWhenNotFound(client.getPublicProfile({ id: userId }, { context: { requestId } })),
  };
}

import { consumer } from '@craftlane/service-kit/events';
import { keepPerson } from '../db/people.ts';

/** Keeps the changed name of a user for the orders that show it. */
export const onUserProfileUpdated = consumer(
  'user.profile-updated.v1',
  async (tx, { data, aggregateVersion: version }) => {
    const { userId, displayName, handle } = data;
    await keepPerson(tx, { userId, displayName, handle, version });
  },
);

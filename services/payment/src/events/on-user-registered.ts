import { consumer } from '@craftlane/service-kit/events';
import { keepPerson } from '../db/people.ts';

/** Keeps the name of a new user for the orders that show it. */
export const onUserRegistered = consumer('user.registered.v1', async (tx, { data, aggregateVersion: version }) => {
  const { userId, displayName, handle } = data;
  await keepPerson(tx, { userId, displayName, handle, version });
});

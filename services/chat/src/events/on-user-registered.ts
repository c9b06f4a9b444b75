import { consumer } from '@craftlane/service-kit/events';
import { storePerson } from '../db/people.ts';

/** Keeps the card of a new person, unless a later event was faster. */
export const onUserRegistered = consumer('user.registered.v1', (tx, event) =>
  storePerson(tx, event.data, event.aggregateVersion),
);

import { consumer } from '@craftlane/service-kit/events';
import { storePerson } from '../db/people.ts';

/** Keeps the newest card of a person; an older event changes nothing. */
export const onUserProfileUpdated = consumer('user.profile-updated.v1', (tx, event) =>
  storePerson(tx, event.data, event.aggregateVersion),
);

import { personCardSchema } from '../values/people.ts';
import { event } from './envelope.ts';

/** Somebody has an account. Aggregate: the user. */
export const userRegisteredV1 = event('user.registered.v1', personCardSchema);

/** The public facts about a person changed; carries all of them. Aggregate: the user. */
export const userProfileUpdatedV1 = event('user.profile-updated.v1', personCardSchema);

import { consumer } from '@craftlane/service-kit/events';
import { storeGigCopy } from '../db/gigs.ts';

/** Keeps the newest title and address of a gig; an older event changes nothing. */
export const onGigUpdated = consumer('gig.updated.v1', (tx, event) =>
  storeGigCopy(tx, { ...event.data, isDeleted: false }, event.aggregateVersion),
);

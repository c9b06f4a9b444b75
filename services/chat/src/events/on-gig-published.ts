import { consumer } from '@craftlane/service-kit/events';
import { storeGigCopy } from '../db/gigs.ts';

/** Keeps what conversations show of a gig that can be found; an older event changes nothing. */
export const onGigPublished = consumer('gig.published.v1', (tx, event) =>
  storeGigCopy(tx, { ...event.data, isDeleted: false }, event.aggregateVersion),
);

import { consumer } from '@craftlane/service-kit/events';
import { storeGigCopy } from '../db/gigs.ts';

/** Marks a gig as gone, so that no conversation shows it any more; an older event changes nothing. */
export const onGigDeleted = consumer('gig.deleted.v1', (tx, event) =>
  storeGigCopy(tx, { ...event.data, isDeleted: true }, event.aggregateVersion),
);

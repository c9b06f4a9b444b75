import { consumer } from '@craftlane/service-kit/events';
import { storeGigCopy } from '../db/gigs.ts';

/** Keeps a paused gig as it is shown: its page stays. An older event changes nothing. */
export const onGigPaused = consumer('gig.paused.v1', (tx, event) =>
  storeGigCopy(tx, { ...event.data, isDeleted: false }, event.aggregateVersion),
);

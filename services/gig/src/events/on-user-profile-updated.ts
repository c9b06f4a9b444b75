import { consumer } from '@craftlane/service-kit/events';
import type { GigDeps } from '../deps.ts';
import { keepCard } from '../usecases/keep-card.ts';

/** Renews the card of a person, unless a later event was faster. */
export const onUserProfileUpdated = consumer('user.profile-updated.v1', (tx, event, deps: GigDeps) =>
  keepCard(tx, deps, event.data, event.aggregateVersion),
);

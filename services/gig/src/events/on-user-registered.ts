import { consumer } from '@craftlane/service-kit/events';
import type { GigDeps } from '../deps.ts';
import { keepCard } from '../usecases/keep-card.ts';

/** Keeps the card of a new person, unless a later event was faster. */
export const onUserRegistered = consumer('user.registered.v1', (tx, event, deps: GigDeps) =>
  keepCard(tx, deps, event.data, event.aggregateVersion),
);

import type { z } from 'zod';
import { gigDeletedV1, gigPausedV1, gigPublishedV1, gigUpdatedV1 } from './gig-events.ts';
import { orderCompletedV1, orderPaidV1 } from './order-events.ts';
import { userProfileUpdatedV1, userRegisteredV1 } from './user-events.ts';

/** Every event by type, with the schema of its whole envelope. */
export const eventSchemas = {
  'user.registered.v1': userRegisteredV1,
  'user.profile-updated.v1': userProfileUpdatedV1,
  'gig.published.v1': gigPublishedV1,
  'gig.updated.v1': gigUpdatedV1,
  'gig.paused.v1': gigPausedV1,
  'gig.deleted.v1': gigDeletedV1,
  'order.paid.v1': orderPaidV1,
  'order.completed.v1': orderCompletedV1,
} as const;

/** The name and version of an event. */
export type EventType = keyof typeof eventSchemas;

/** The envelope of one event type. */
export type EventOf<Type extends EventType> = z.infer<(typeof eventSchemas)[Type]>;

/** Any event. */
export type DomainEvent = { [Type in EventType]: EventOf<Type> }[EventType];

/** Who can receive events. */
export type Subscriber = 'user' | 'gig' | 'chat' | 'payment' | 'web';

/** Who receives what: one delivery job per subscriber is stored in the transaction that states the fact. */
export const subscriptions: { readonly [Type in EventType]: readonly Subscriber[] } = {
  'user.registered.v1': ['gig', 'chat', 'payment'],
  'user.profile-updated.v1': ['gig', 'chat', 'payment', 'web'],
  'gig.published.v1': ['chat', 'web'],
  'gig.updated.v1': ['chat', 'web'],
  'gig.paused.v1': ['chat', 'web'],
  'gig.deleted.v1': ['chat', 'web'],
  'order.paid.v1': ['gig'],
  'order.completed.v1': ['gig'],
};

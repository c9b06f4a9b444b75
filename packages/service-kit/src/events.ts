import {
  type DomainEvent,
  type EventOf,
  type EventType,
  eventSchemas,
  type Subscriber,
  subscriptions,
} from '@craftlane/contracts/events';
import type { Executor, Tx } from './db.ts';
import { addJob } from './jobs.ts';
import { currentRequestId } from './request-scope.ts';
import { currentTraceparent } from './tracing.ts';

/** Name of the task that pushes one event to one subscriber. */
export const DELIVER_EVENT = 'deliver_event';

/** Attempts before an event is set aside; the back-off between them grows to hours. */
const MAX_DELIVERY_ATTEMPTS = 20;

/** Payload of {@link DELIVER_EVENT}. */
export interface EventDelivery {
  subscriber: Subscriber;
  event: DomainEvent;
}

/**
 * States the fact to every subscriber of its type: one delivery job each, in this transaction. Throws when the event does
 * not fit its schema, which is a fault of the caller. The event also carries the request it came from.
 */
export async function publishEvent(tx: Executor, event: DomainEvent): Promise<void> {
  const cause = { requestId: currentRequestId(), traceparent: currentTraceparent() };
  const stated = eventSchemas[event.type].parse({ ...cause, ...event });
  for (const subscriber of subscriptions[event.type]) {
    await addJob(tx, DELIVER_EVENT, { subscriber, event: stated }, { maxAttempts: MAX_DELIVERY_ATTEMPTS });
  }
}

/** What one consumer does with one type of event. */
export interface Consumer<Deps> {
  type: EventType;
  apply(tx: Tx, event: DomainEvent, deps: Deps): Promise<void>;
}

/**
 * Applies events of one type. `handler` runs once per event id, in the transaction that notes the id as received; throwing
 * undoes both and the event is pushed again later. Events may come in any order: compare `aggregateVersion`.
 */
export function consumer<Type extends EventType, Deps>(
  type: Type,
  handler: (tx: Tx, event: EventOf<Type>, deps: Deps) => Promise<void>,
): Consumer<Deps> {
  return { type, apply: (tx, event, deps) => handler(tx, ofType(type, event), deps) };
}

/** The event as its own type; guaranteed by the check of `type`, which TypeScript cannot follow for an open `Type`. */
function ofType<Type extends EventType>(type: Type, event: DomainEvent): EventOf<Type> {
  if (event.type !== type) throw new Error(`A consumer of ${type} was given ${event.type}.`);
  return event as EventOf<Type>;
}

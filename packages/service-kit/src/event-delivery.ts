import type { DomainEvent, Subscriber } from '@craftlane/contracts/events';
import { sql } from 'drizzle-orm';
import { DEADLINE_HEADER } from './client-scope.ts';
import type { BaseConfig } from './config.ts';
import type { Db } from './db.ts';
import { EVENT_SIGNATURE_HEADER, signEventRequest } from './event-signature.ts';
import type { EventDelivery } from './events.ts';
import type { Task } from './jobs.ts';
import type { Metrics } from './metrics.ts';
import { REQUEST_ID_HEADER } from './request-context.ts';

/** Milliseconds a subscriber has to answer. */
const DELIVERY_DEADLINE_MS = 5000;

type Outcome = { isDelivered: true } | { isDelivered: false; isRefused: boolean; reason: string };

/**
 * The task that pushes one event to one subscriber. A failure throws, so that it is tried again; an event refused with 422
 * or out of attempts is kept in `kit.dead_events` and counted, and the job ends.
 */
export function deliverEventTask(deps: { db: Db; config: BaseConfig; metrics: Metrics }): Task {
  const baseUrls: Record<Subscriber, string> = {
    user: deps.config.userServiceUrl,
    gig: deps.config.gigServiceUrl,
    chat: deps.config.chatServiceUrl,
    payment: deps.config.paymentServiceUrl,
    web: deps.config.webUrl,
  };
  return async (payload, { log, isLastAttempt, signal }) => {
    // Written by publishEvent after it had checked the event.
    const { subscriber, event } = payload as EventDelivery;
    const count = (outcome: string) => deps.metrics.eventsDelivered.inc({ type: event.type, subscriber, outcome });
    const outcome = await push(`${baseUrls[subscriber]}/events`, event, deps.config.internalSecret, signal);
    if (outcome.isDelivered) return count('delivered');
    if (!outcome.isRefused && !isLastAttempt) {
      count('failed');
      throw new Error(`${subscriber} did not take ${event.type} ${event.id}: ${outcome.reason}`);
    }
    await setAside(deps.db, subscriber, event, outcome.reason);
    count('dead');
    log.error({ eventId: event.id, type: event.type, subscriber, reason: outcome.reason }, 'event set aside');
  };
}

async function push(url: string, event: DomainEvent, secret: string, stop: AbortSignal): Promise<Outcome> {
  const body = JSON.stringify(event);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [EVENT_SIGNATURE_HEADER]: signEventRequest(body, secret),
        [DEADLINE_HEADER]: String(DELIVERY_DEADLINE_MS),
        ...(event.requestId && { [REQUEST_ID_HEADER]: event.requestId }),
      },
      body,
      redirect: 'error',
      signal: AbortSignal.any([stop, AbortSignal.timeout(DELIVERY_DEADLINE_MS)]),
    });
    const text = await response.text();
    if (response.ok) return { isDelivered: true };
    return {
      isDelivered: false,
      isRefused: response.status === 422,
      reason: `${response.status} ${text.slice(0, 300)}`,
    };
  } catch (error) {
    return { isDelivered: false, isRefused: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

async function setAside(db: Db, subscriber: Subscriber, event: DomainEvent, reason: string): Promise<void> {
  await db.execute(sql`
    insert into kit.dead_events (event_id, type, subscriber, event, reason)
    values (${event.id}, ${event.type}, ${subscriber}, ${JSON.stringify(event)}::text::jsonb, ${reason})`);
}

import { type DomainEvent, eventSchemas } from '@craftlane/contracts/events';
import { sql } from 'drizzle-orm';
import { type Db, type Tx, transact } from './db.ts';
import { malformedRequest, unauthenticated, validationFailed } from './errors.ts';
import { EVENT_SIGNATURE_HEADER, verifyEventRequest } from './event-signature.ts';
import type { Consumer } from './events.ts';
import { fieldErrors } from './http-errors.ts';
import type { Metrics } from './metrics.ts';
import type { RawRoute } from './raw-routes.ts';

/**
 * `POST /events`: takes a signed event and applies it once per consumer. Answers 204 when its effect is there (now or from
 * before), 401 for a bad or old signature, 422 for an event no consumer here knows, 5xx to be pushed again.
 */
export function eventsRoute<Deps>(options: {
  db: Db;
  deps: Deps;
  consumers: readonly Consumer<Deps>[];
  secret: string;
  metrics: Metrics;
}): RawRoute {
  const { db, deps, consumers, secret, metrics } = options;
  return {
    method: 'POST',
    path: '/events',
    async handle({ body, headers, context }) {
      const signature = headers[EVENT_SIGNATURE_HEADER];
      if (typeof signature !== 'string' || !verifyEventRequest(body, signature, secret)) {
        throw unauthenticated('event signature refused');
      }
      const event = parseEvent(body);
      const matching = consumers.filter((consumer) => consumer.type === event.type);
      if (matching.length === 0) throw refused(event.type);
      const isFirst = await transact(db, (tx) => applyOnce(tx, event, matching, deps));
      metrics.eventsReceived.inc({ type: event.type, outcome: isFirst ? 'applied' : 'duplicate' });
      if (isFirst) metrics.eventLag.observe({ type: event.type }, secondsSince(event.occurredAt));
      context.log.info({ eventId: event.id, type: event.type, isFirst }, 'event received');
      return { status: 204 };
    },
  };
}

/** Notes the event per consumer and runs those that had not noted it; a parallel delivery waits on the inbox row. */
async function applyOnce<Deps>(
  tx: Tx,
  event: DomainEvent,
  consumers: readonly Consumer<Deps>[],
  deps: Deps,
): Promise<boolean> {
  let isFirst = false;
  for (const [index, consumer] of consumers.entries()) {
    const noted = await tx.execute(sql`
      insert into kit.inbox (event_id, consumer) values (${event.id}, ${`${consumer.type}#${index}`})
      on conflict do nothing returning 1`);
    if (noted.length === 0) continue;
    isFirst = true;
    await consumer.apply(tx, event, deps);
  }
  return isFirst;
}

function parseEvent(body: Buffer): DomainEvent {
  const json = parseJson(body);
  const type = typeof json === 'object' && json !== null && 'type' in json ? json.type : undefined;
  if (typeof type !== 'string' || !isEventType(type)) throw refused(String(type));
  const parsed = eventSchemas[type].safeParse(json);
  if (!parsed.success) throw validationFailed(fieldErrors(parsed.error.issues));
  return parsed.data;
}

function isEventType(type: string): type is DomainEvent['type'] {
  return Object.hasOwn(eventSchemas, type);
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw malformedRequest('The event is not valid JSON.', cause);
  }
}

function refused(type: string) {
  return validationFailed([{ path: 'type', message: `Nothing here consumes "${type.slice(0, 100)}".` }]);
}

/** Never negative: clocks of two machines differ a little. */
function secondsSince(instant: string): number {
  return Math.max(Date.now() - Date.parse(instant), 0) / 1000;
}

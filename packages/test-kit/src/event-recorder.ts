import type { DomainEvent, EventOf, EventType } from '@craftlane/contracts/events';
import { EVENT_SIGNATURE_HEADER, signEventRequest, verifyEventRequest } from '@craftlane/service-kit/event-signature';
import { until } from './wait.ts';

/** One push that arrived and was answered with `status`. */
export interface RecordedPush {
  subscriber: string;
  event: DomainEvent;
  status: number;
}

/** Takes pushed events in place of the subscribers. */
export interface EventRecorder {
  /** Every push in order of arrival, repeated ones too. */
  readonly pushes: readonly RecordedPush[];
  /** Distinct taken events of a type, in order of arrival, optionally as seen by one subscriber. */
  of<Type extends EventType>(type: Type, subscriber?: string): EventOf<Type>[];
  /** Like `of`, once there are at least `count` (default 1). */
  waitFor<Type extends EventType>(
    type: Type,
    options?: { count?: number; subscriber?: string },
  ): Promise<EventOf<Type>[]>;
  /** What subscribers answer from now on; 204 at first. */
  answerWith(status: number): void;
  /** For the server that receives: records a push and returns the status to answer. */
  receive(subscriber: string, rawBody: string, signature: string | undefined): number;
}

/** An empty recorder; pushes with a wrong signature are answered 401 and not recorded. */
export function createEventRecorder(secret: string): EventRecorder {
  const pushes: RecordedPush[] = [];
  let status = 204;
  const recorder: EventRecorder = {
    pushes,
    of: <Type extends EventType>(type: Type, subscriber?: string) => {
      const events = new Map<string, EventOf<Type>>();
      for (const push of pushes) {
        const isWanted = push.status < 300 && (subscriber === undefined || push.subscriber === subscriber);
        if (isWanted && isOfType(push.event, type)) events.set(push.event.id, push.event);
      }
      return [...events.values()];
    },
    waitFor: (type, { count = 1, subscriber } = {}) =>
      until(
        () => {
          const found = recorder.of(type, subscriber);
          return found.length >= count && found;
        },
        { what: `The arrival of ${count} × ${type}` },
      ),
    answerWith: (next) => {
      status = next;
    },
    receive: (subscriber, rawBody, signature) => {
      if (!verifyEventRequest(rawBody, signature, secret)) return 401;
      pushes.push({ subscriber, event: JSON.parse(rawBody), status });
      return status;
    },
  };
  return recorder;
}

/** Pushes a signed event to a service, as its publisher would; resolves to the status it answers. */
export async function deliver(serviceUrl: string, event: DomainEvent, secret: string): Promise<number> {
  const body = JSON.stringify(event);
  const response = await fetch(`${serviceUrl}/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [EVENT_SIGNATURE_HEADER]: signEventRequest(body, secret) },
    body,
  });
  await response.arrayBuffer();
  return response.status;
}

function isOfType<Type extends EventType>(event: DomainEvent, type: Type): event is EventOf<Type> & DomainEvent {
  return event.type === type;
}

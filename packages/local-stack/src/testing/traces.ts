import { waitUntil } from '../wait-until.ts';
import type { ReceivedSpan } from './trace-receiver.ts';

/** `service: name` of each span. */
export function namesOf(spans: readonly ReceivedSpan[]): string[] {
  return spans.map(({ service, name }) => `${service}: ${name}`);
}

/** Spans whose cause has not arrived, or that have none. */
export function rootsOf(spans: readonly ReceivedSpan[]): readonly ReceivedSpan[] {
  const ids = new Set(spans.map(({ spanId }) => spanId));
  return spans.filter(({ parentSpanId }) => !parentSpanId || !ids.has(parentSpanId));
}

/** The trace of the last request with this name, once `isWhole` says so and every cause has arrived in `received`. */
export function waitForTrace(
  received: readonly ReceivedSpan[],
  name: string,
  isWhole: (spans: readonly ReceivedSpan[]) => boolean,
): Promise<readonly ReceivedSpan[]> {
  return waitUntil(`The whole trace of ${name}`, () => {
    const traceId = received.findLast((span) => span.name === name)?.traceId;
    const spans = received.filter((span) => span.traceId === traceId);
    return isWhole(spans) && rootsOf(spans).length === 1 ? spans : null;
  });
}

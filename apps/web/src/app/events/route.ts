import { eventSchemas } from '@craftlane/contracts/events';
import { EVENT_SIGNATURE_HEADER, verifyEventRequest } from '@craftlane/service-kit/event-signature';
import { after, type NextRequest } from 'next/server';
import { z } from 'zod';
import { env } from '@/env';
import { log } from '@/server/log';
import { markStale, refreshAfterEvent } from '@/server/refresh-after-event';
import { REPEATED_HEADER } from '@/server/repeat-event';

const eventSchema = z.discriminatedUnion('type', [
  eventSchemas['user.registered.v1'],
  eventSchemas['user.profile-updated.v1'],
  eventSchemas['gig.published.v1'],
  eventSchemas['gig.updated.v1'],
  eventSchemas['gig.paused.v1'],
  eventSchemas['gig.deleted.v1'],
  eventSchemas['order.paid.v1'],
  eventSchemas['order.completed.v1'],
]);

const bodyLimitBytes = 256 * 1024;

/**
 * Receives events from the services: marks what they make stale and requests those pages. Marked tags keep the old page
 * alive while a service is down. Safe to repeat and in any order, because pages always show what the services say now.
 */
export async function POST(request: NextRequest): Promise<Response> {
  const body = await request.text();
  if (body.length > bodyLimitBytes) return new Response(null, { status: 413 });
  const signature = request.headers.get(EVENT_SIGNATURE_HEADER);
  if (!verifyEventRequest(body, signature, env().INTERNAL_SECRET)) return new Response(null, { status: 401 });

  const event = eventSchema.safeParse(parseJson(body));
  if (!event.success) return Response.json({ code: 'VALIDATION_FAILED' }, { status: 422 });
  markStale(event.data);
  const isRepeated = request.headers.has(REPEATED_HEADER);
  after(() => refreshAfterEvent(event.data, body, isRepeated));
  log('info', 'event', {
    requestId: event.data.requestId,
    eventId: event.data.id,
    type: event.data.type,
  });
  return new Response(null, { status: 204 });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

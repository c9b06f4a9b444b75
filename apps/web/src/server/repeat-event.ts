import 'server-only';
import { EVENT_SIGNATURE_HEADER, signEventRequest } from '@craftlane/service-kit/event-signature';
import { env, ownUrl } from '@/env';
import { errorText, log } from './log';
import { untilPageServicesLive } from './services-live';

const everyMs = 2_000;
const tries = 300;

/**
 * Sends an event to this app again once the services answer, because its pages could not be rendered anew. Given up after ten
 * minutes, and lost at a restart; the lifetime of cached pages, and the refresh at the start, make good for both.
 */
export async function repeatEventWhenServicesLive(body: string): Promise<void> {
  if (await untilPageServicesLive(everyMs, tries)) await send(body, {});
}

/** Marks the request that {@link repeatEvent} sends, which is not repeated again. */
export const REPEATED_HEADER = 'x-craftlane-repeated';

/** Sends an event to this app once more: only the answer to a request can mark pages stale. */
export async function repeatEvent(body: string): Promise<void> {
  await send(body, { [REPEATED_HEADER]: '1' });
}

async function send(body: string, headers: Record<string, string>): Promise<void> {
  try {
    const signature = signEventRequest(body, env().INTERNAL_SECRET);
    const signed = { ...headers, [EVENT_SIGNATURE_HEADER]: signature };
    await fetch(`${ownUrl()}/events`, { method: 'POST', body, headers: signed });
  } catch (error) {
    log('warn', 'event not repeated', { error: errorText(error) });
  }
}

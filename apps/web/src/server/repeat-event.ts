import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { EVENT_SIGNATURE_HEADER, signEventRequest } from '@craftlane/service-kit/event-signature';
import { env, ownUrl } from '@/env';
import { errorText, log } from './log';
import { untilPageServicesLive } from './services-live';

const everyMs = 2_000;
const tries = 300;
const onceMoreAfterMs = 750;

/**
 * Sends an event to this app again once the services answer, because its pages could not be rendered anew. Given up after ten
 * minutes, and lost at a restart; the lifetime of cached pages, and the refresh at the start, make good for both.
 */
export async function repeatEventWhenServicesLive(body: string): Promise<void> {
  if (await untilPageServicesLive(everyMs, tries)) await send(body, {});
}

/** Marks the request that {@link repeatEventOnce} sends, which is not repeated again. */
export const REPEATED_HEADER = 'x-craftlane-repeated';

/**
 * Sends an event to this app once more, a moment later. A page whose rendering began before the event and ended after it was marked stale
 * counts as new to Next.js although it shows the old text; by then it has ended, and is marked again.
 */
export async function repeatEventOnce(body: string): Promise<void> {
  await pause(onceMoreAfterMs);
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

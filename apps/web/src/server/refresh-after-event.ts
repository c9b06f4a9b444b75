import 'server-only';
import type { DomainEvent } from '@craftlane/contracts/events';
import { revalidateTag } from 'next/cache';
import { affectedBy } from './affected-by';
import { listAffectedPages } from './affected-pages';
import { errorText, log } from './log';
import { refreshPages } from './refresh-pages';
import { repeatEventWhenServicesLive } from './repeat-event';

/** Marks what an event makes stale; the old pages stay until they are rendered anew. */
export function markStale(event: DomainEvent): void {
  for (const tag of affectedBy(event).tags) revalidateTag(tag, 'max');
}

/**
 * Requests the pages that an event made stale, so that the next visitor sees the new text; `body` is the event as it came, which is
 * repeated once the services answer when they do not now. Never rejects.
 */
export async function refreshAfterEvent(event: DomainEvent, body: string): Promise<void> {
  // Not awaited: it may take minutes, and a shutdown must not wait for it.
  if (!(await isRefreshed(event))) void repeatEventWhenServicesLive(body);
}

async function isRefreshed(event: DomainEvent): Promise<boolean> {
  try {
    const paths = await listAffectedPages(event);
    // Once more: a visitor may have had a page rendered before the services knew the new facts.
    markStale(event);
    return await refreshPages(paths);
  } catch (error) {
    log('warn', 'pages not refreshed', { eventId: event.id, error: errorText(error) });
    return false;
  }
}

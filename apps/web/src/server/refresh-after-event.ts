import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import type { DomainEvent } from '@craftlane/contracts/events';
import { revalidateTag } from 'next/cache';
import { affectedBy } from './affected-by';
import { listAffectedPages } from './affected-pages';
import { untilGigsShow } from './gigs-of-person';
import { errorText, log } from './log';
import { refreshPages } from './refresh-pages';
import { repeatEvent, repeatEventWhenServicesLive } from './repeat-event';

const onceMoreAfterMs = 750;

/**
 * Marks what an event makes stale; the old pages stay until they are rendered anew. Call it while the request is answered: what is marked
 * after the answer counts only when everything after it has ended, and so undoes a refresh.
 */
export function markStale(event: DomainEvent): void {
  for (const tag of affectedBy(event).tags) revalidateTag(tag, 'max');
}

/** The newest event of each thing whose pages are being refreshed; an older one leaves the repetition to it. */
const newest = new Map<string, string>();

/**
 * Requests the pages that an event made stale, so that the next visitor sees the new text; `body` is the event as it came. It is repeated
 * once (unless `isRepeated`), or when the services did not answer, as soon as they do. Never rejects.
 */
export async function refreshAfterEvent(event: DomainEvent, body: string, isRepeated: boolean): Promise<void> {
  if (affectedBy(event).paths.length === 0) return;
  if (!isRepeated) newest.set(event.aggregateId, event.id);
  // Not awaited: it may take minutes, and a shutdown must not wait for it.
  if (!(await isRefreshed(event))) void repeatEventWhenServicesLive(body);
  else if (!isRepeated) void repeatOnce(event, body);
}

async function isRefreshed(event: DomainEvent): Promise<boolean> {
  try {
    const { own, others } = await listAffectedPages(event);
    const isRenewed = await refreshPages(others, own);
    log('info', 'pages refreshed', { eventId: event.id, pages: own.length + others.length, isRenewed });
    return isRenewed;
  } catch (error) {
    log('warn', 'pages not refreshed', { eventId: event.id, error: errorText(error) });
    return false;
  }
}

/**
 * Once more, a moment later: a page whose rendering began before the event and ended after it was marked stale counts as new although it
 * shows the old text. The gig service learns of a changed profile by an event of its own, so that is waited for too.
 */
async function repeatOnce(event: DomainEvent, body: string): Promise<void> {
  const isNewest = () => newest.get(event.aggregateId) === event.id;
  await pause(onceMoreAfterMs);
  if (event.type === 'user.profile-updated.v1' && isNewest()) await untilGigsShow(event.data).catch(() => false);
  if (!isNewest()) return;
  newest.delete(event.aggregateId);
  await repeatEvent(body);
}

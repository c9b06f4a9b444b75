import 'server-only';
import type { DomainEvent } from '@craftlane/contracts/events';
import { revalidateTag } from 'next/cache';
import { affectedBy } from './affected-by';
import { listAffectedPages } from './affected-pages';
import { untilGigsShow } from './gigs-of-person';
import { errorText, log } from './log';
import { refreshPages } from './refresh-pages';
import { repeatEventOnce, repeatEventWhenServicesLive } from './repeat-event';

/**
 * Marks what an event makes stale, once the services show the new facts: else a visitor could have a page rendered from the old ones, which
 * then counts as new. The old pages stay until they are rendered anew. Call it while the request is answered: what is marked after
 * the answer counts only when everything after it has ended, and so undoes a refresh.
 */
export async function markStale(event: DomainEvent): Promise<void> {
  if (event.type === 'user.profile-updated.v1') await untilCardIsKnown(event);
  for (const tag of affectedBy(event).tags) revalidateTag(tag, 'max');
}

/**
 * Requests the pages that an event made stale, so that the next visitor sees the new text; `body` is the event as it came. It is repeated
 * once (unless `isRepeated`), or when the services did not answer, as soon as they do. Never rejects.
 */
export async function refreshAfterEvent(event: DomainEvent, body: string, isRepeated: boolean): Promise<void> {
  if (affectedBy(event).paths.length === 0) return;
  // Not awaited: it may take minutes, and a shutdown must not wait for it.
  if (!(await isRefreshed(event))) void repeatEventWhenServicesLive(body);
  else if (!isRepeated) void repeatEventOnce(body);
}

async function isRefreshed(event: DomainEvent): Promise<boolean> {
  try {
    const paths = await listAffectedPages(event);
    const isRenewed = await refreshPages(paths);
    log('info', 'pages refreshed', { eventId: event.id, pages: paths.length, isRenewed });
    return isRenewed;
  } catch (error) {
    log('warn', 'pages not refreshed', { eventId: event.id, error: errorText(error) });
    return false;
  }
}

/** The gig service learns of a changed profile by an event of its own, which may arrive later than ours. Never rejects. */
async function untilCardIsKnown({
  id,
  data,
}: Extract<DomainEvent, { type: 'user.profile-updated.v1' }>): Promise<void> {
  const isKnown = await untilGigsShow(data).catch(() => false);
  if (!isKnown) log('info', 'card of a person not seen', { eventId: id });
}

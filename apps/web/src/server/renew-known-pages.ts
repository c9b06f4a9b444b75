import 'server-only';
import { errorText, log } from './log';
import { refreshPages } from './refresh-pages';
import { services } from './services';

// As search pages: 480 gigs.
const maxPages = 10;
const pageSize = 48;

/**
 * Requests the pages of the newest gigs and of their freelancers, one after the other so that pages of events need not wait. Run once after
 * the start: what an earlier process left on disk is renewed, its cards are noted again, and a service that dies later leaves
 * pages to show. Stops when a service does not answer. Never rejects.
 */
export async function renewKnownPages(): Promise<void> {
  const seen = new Set<string>();
  try {
    for await (const path of pathsOfGigs()) {
      if (seen.has(path)) continue;
      seen.add(path);
      if (!(await refreshPages([path]))) break;
    }
  } catch (error) {
    log('warn', 'known pages not renewed', { error: errorText(error) });
  }
  log('info', 'known pages renewed', { pages: seen.size });
}

/** Pages of published gigs, newest first, each followed by that of its freelancer. */
async function* pathsOfGigs(): AsyncGenerator<string> {
  for (let page = 1; page <= maxPages; page++) {
    const { hits } = await services().gig.search({ sort: 'newest', page, pageSize });
    for (const { slug, freelancer } of hits) {
      yield `/gigs/${slug}`;
      if (freelancer.handle) yield `/freelancers/${freelancer.handle}`;
    }
    if (hits.length < pageSize) return;
  }
}

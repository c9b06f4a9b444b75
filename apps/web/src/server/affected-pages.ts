import 'server-only';
import type { DomainEvent } from '@craftlane/contracts/events';
import { affectedBy } from './affected-by';
import { listGigSlugsOf } from './gigs-of-person';
import { pagesShowing } from './shown-cards';

const maxGigs = 200;
const maxOthers = 100;
const maxOthersInCategory = 24;

/** Pages to request after an event: those it is about, which people look at first, and others with a card of theirs. */
export type AffectedPages = { own: string[]; others: string[] };

/**
 * The pages that an event concerns: those it names, the gigs of a changed person, and pages that show a card or may come to do so. What
 * is beyond the limits stays marked as stale. Rejects when a service does not answer.
 */
export async function listAffectedPages(event: DomainEvent): Promise<AffectedPages> {
  const own = affectedBy(event).paths;
  switch (event.type) {
    case 'gig.published.v1':
      // Pages that do not show it yet, but choose from its category.
      return { own, others: pagesShowing(event.data.category, maxOthersInCategory) };
    case 'gig.updated.v1':
    case 'gig.paused.v1':
    case 'gig.deleted.v1':
      return { own, others: pagesShowing(event.data.slug, maxOthers) };
    case 'user.profile-updated.v1': {
      const { userId } = event.data;
      const slugs = await listGigSlugsOf(userId, maxGigs);
      return { own, others: [...slugs.map((slug) => `/gigs/${slug}`), ...pagesShowing(userId, maxOthers)] };
    }
    default:
      return { own, others: [] };
  }
}

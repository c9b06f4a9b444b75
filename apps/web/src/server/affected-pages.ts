import 'server-only';
import type { DomainEvent } from '@craftlane/contracts/events';
import { affectedBy } from './affected-by';
import { listGigSlugsOf } from './gigs-of-person';
import { pagesShowing } from './shown-cards';

const maxGigs = 200;
const maxOthers = 100;
const maxOthersInCategory = 24;

/**
 * Every page to request after an event, each once: those it names, the gigs of a changed person, and other pages with a card of
 * theirs. The first are the ones that people look at first; what is beyond the limits stays marked as stale. Rejects when a service does
 * not answer.
 */
export async function listAffectedPages(event: DomainEvent): Promise<string[]> {
  const { paths } = affectedBy(event);
  switch (event.type) {
    case 'gig.published.v1':
      // Pages that do not show it yet, but choose from its category.
      return unique([...paths, ...pagesShowing(event.data.category, maxOthersInCategory)]);
    case 'gig.updated.v1':
    case 'gig.paused.v1':
    case 'gig.deleted.v1':
      return unique([...paths, ...pagesShowing(event.data.slug, maxOthers)]);
    case 'user.profile-updated.v1': {
      const { userId } = event.data;
      const slugs = await listGigSlugsOf(userId, maxGigs);
      return unique([...paths, ...slugs.map((slug) => `/gigs/${slug}`), ...pagesShowing(userId, maxOthers)]);
    }
    default:
      return paths;
  }
}

function unique(paths: string[]): string[] {
  return [...new Set(paths)];
}

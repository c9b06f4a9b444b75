import type { DomainEvent } from '@craftlane/contracts/events';
import { categoryTag, freelancerTag, gigTag, homeTag, personTag } from './cache-tags';

/** What an event makes stale: cached tags, and the pages to request so that the next visitor sees the new text. */
export type Affected = { tags: string[]; paths: string[] };

/** The public pages and tags that an event concerns; both empty when it concerns none. */
export function affectedBy(event: DomainEvent): Affected {
  switch (event.type) {
    case 'gig.published.v1':
    case 'gig.updated.v1':
    case 'gig.paused.v1':
    case 'gig.deleted.v1': {
      const { slug, category, freelancerHandle: handle } = event.data;
      return {
        tags: [gigTag(slug), homeTag, categoryTag(category), ...(handle ? [freelancerTag(handle)] : [])],
        paths: [`/gigs/${slug}`, ...(handle ? [`/freelancers/${handle}`] : []), '/'],
      };
    }
    case 'user.profile-updated.v1': {
      const { userId, handle } = event.data;
      return {
        tags: [personTag(userId), homeTag, ...(handle ? [freelancerTag(handle)] : [])],
        paths: [...(handle ? [`/freelancers/${handle}`] : []), '/'],
      };
    }
    default:
      return { tags: [], paths: [] };
  }
}

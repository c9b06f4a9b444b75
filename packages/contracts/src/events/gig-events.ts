import { z } from 'zod';
import { idSchema } from '../values/text.ts';
import { event } from './envelope.ts';

/** What others need to know of a gig without asking. */
export const gigFactsSchema = z.object({
  gigId: idSchema,
  slug: z.string(),
  title: z.string(),
  category: z.string(),
  freelancerId: idSchema,
  freelancerHandle: z.string().nullable(),
});

/** The gig can be found and ordered, for the first time or again. Aggregate: the gig. */
export const gigPublishedV1 = event('gig.published.v1', gigFactsSchema);

/** A gig that was published before has new content. Aggregate: the gig. */
export const gigUpdatedV1 = event('gig.updated.v1', gigFactsSchema);

/** The gig is out of search and cannot be ordered; its page stays. Aggregate: the gig. */
export const gigPausedV1 = event('gig.paused.v1', gigFactsSchema);

/** The gig is gone for everyone. Aggregate: the gig. */
export const gigDeletedV1 = event('gig.deleted.v1', gigFactsSchema);

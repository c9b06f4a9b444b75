import type { Tx } from '@craftlane/service-kit/db';
import { addJob } from '@craftlane/service-kit/jobs';
import { z } from 'zod';
import type { GigDeps } from '../deps.ts';

/** Name of the job that brings one gig of the second engine up to date. */
export const INDEX_GIG = 'index_gig';

/** Payload of {@link INDEX_GIG}. */
export const indexGigPayload = z.object({ gigId: z.uuid() });

/**
 * Has the second engine told about these gigs after the commit; does nothing when there is none. Jobs of one gig share a
 * queue, so that an older state never overtakes a newer one.
 */
export async function queueIndexing(
  tx: Tx,
  { mirror }: Pick<GigDeps, 'mirror'>,
  gigIds: readonly string[],
): Promise<void> {
  if (!mirror) return;
  for (const gigId of gigIds) {
    await addJob(tx, INDEX_GIG, { gigId }, { jobKey: `index_gig:${gigId}`, queueName: `index_gig:${gigId.slice(-1)}` });
  }
}

import { gigContract } from '@craftlane/contracts/gig';
import { createServiceClient } from '@craftlane/service-kit/client';
import type { GigDirectory } from '../deps.ts';
import { nullWhenNotFound } from './null-when-not-found.ts';

/** Gigs as the gig service shows them to everyone, because it is asked without a token. */
export function createGigDirectory(baseUrl: string): GigDirectory {
  const client = createServiceClient(gigContract, { baseUrl });
  return {
    async findGig(gigId, { requestId }) {
      const gig = await nullWhenNotFound(client.get({ id: gigId }, { context: { requestId } }));
      if (!gig?.slug) return null;
      const { slug, title, freelancerId } = gig;
      return { gigId: gig.id, slug, title, freelancerId, isDeleted: false };
    },
  };
}

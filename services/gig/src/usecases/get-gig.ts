import type { Gig } from '@craftlane/contracts/gig';
import type { Actor } from '@craftlane/service-kit/auth';
import type { GigDeps } from '../deps.ts';
import { gigView } from '../domain/gig.ts';
import { visibleTo } from './see-gig.ts';

/** One gig, by exactly one of `id` and `slug`, for whom may see it. Throws NOT_FOUND. */
export async function getGig(
  { gigs }: GigDeps,
  actor: Actor | null,
  wanted: { id: string } | { slug: string },
): Promise<Gig> {
  const found = 'id' in wanted ? await gigs.findById(wanted.id) : await gigs.findBySlug(wanted.slug);
  const { gig, card } = visibleTo(actor?.userId ?? null, found);
  return gigView(gig, card);
}

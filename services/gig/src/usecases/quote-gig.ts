import type { Quote } from '@craftlane/contracts/gig';
import type { Actor } from '@craftlane/service-kit/auth';
import type { GigDeps } from '../deps.ts';
import { gigUnavailable } from '../domain/errors.ts';
import { isOrderable } from '../domain/gig-policy.ts';
import { priceSelection, type Selection } from '../domain/price.ts';
import { visibleTo } from './see-gig.ts';

/**
 * The price of a selection at this moment, with what an order freezes. Throws NOT_FOUND, GIG_UNAVAILABLE when the gig may be
 * seen but is not published, or VALIDATION_FAILED naming what it does not offer.
 */
export async function quoteGig(
  { gigs }: GigDeps,
  actor: Actor,
  { id, ...selection }: Selection & { id: string },
): Promise<Quote> {
  const { gig } = visibleTo(actor.userId, await gigs.findById(id));
  const { slug, version, freelancerId, title, currency, requirements, gallery } = gig;
  if (!isOrderable(gig) || slug === null) throw gigUnavailable(gig.status);
  const coverImageId = gallery[0]?.id ?? null;
  const frozen = { gigId: id, gigVersion: version, freelancerId, slug, title, coverImageId, currency, requirements };
  return { ...frozen, ...priceSelection(gig, selection) };
}

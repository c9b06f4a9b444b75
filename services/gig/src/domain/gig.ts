import type { Gig, GigImage, GigStatus } from '@craftlane/contracts/gig';
import type { GigContent } from '@craftlane/contracts/values/gigs';
import type { PersonCard } from '@craftlane/contracts/values/people';
import { startingOffer } from './gig-content.ts';
import { assertEditable, type GigAction, initialGigStatus, nextGigStatus } from './gig-status.ts';

/** A gig as it is kept. `version` rises with every change; `slug` and `publishedAt` come with the first publication and stay. */
export interface StoredGig extends Omit<GigContent, 'galleryImageIds'> {
  id: string;
  freelancerId: string;
  status: GigStatus;
  version: number;
  slug: string | null;
  gallery: GigImage[];
  /** Covers it was public with before; orders show them. */
  pastCoverIds: string[];
  currency: string;
  /** Lowest package price; null without a package. */
  fromPriceMinor: number | null;
  /** Shortest delivery; null without a package. */
  minDeliveryDays: number | null;
  createdAt: Date;
  updatedAt: Date;
  publishedAt: Date | null;
}

/** What the owner edits, with its pictures looked up. */
export interface ResolvedContent {
  content: GigContent;
  gallery: GigImage[];
}

/** A new draft, version 1. */
export function newGig(
  facts: { id: string; freelancerId: string; currency: string; now: Date },
  resolved: ResolvedContent,
): StoredGig {
  const { id, freelancerId, currency, now } = facts;
  return {
    id,
    freelancerId,
    currency,
    status: initialGigStatus,
    version: 1,
    slug: null,
    createdAt: now,
    updatedAt: now,
    publishedAt: null,
    pastCoverIds: [],
    ...contentColumns(resolved),
  };
}

/** The gig with new content. Throws ILLEGAL_TRANSITION when its status does not allow editing. */
export function revised(gig: StoredGig, resolved: ResolvedContent, now: Date): StoredGig {
  assertEditable(gig.status);
  const pastCoverIds = coversShownBy(gig);
  return { ...gig, ...contentColumns(resolved), pastCoverIds, version: gig.version + 1, updatedAt: now };
}

/** The gig after an action. Throws ILLEGAL_TRANSITION when its status does not allow it. */
export function moved(gig: StoredGig, action: Exclude<GigAction, 'publish'>, now: Date): StoredGig {
  return { ...gig, status: nextGigStatus(action, gig.status), version: gig.version + 1, updatedAt: now };
}

/** The gig as published; `slug` counts only the first time. Throws ILLEGAL_TRANSITION when its status does not allow it. */
export function published(gig: StoredGig, slug: string, now: Date): StoredGig {
  return {
    ...gig,
    status: nextGigStatus('publish', gig.status),
    version: gig.version + 1,
    slug: gig.slug ?? slug,
    publishedAt: gig.publishedAt ?? now,
    updatedAt: now,
  };
}

/** Pictures of the gallery that nothing shows once the gig is `after`, null for a deleted one: neither pages nor orders. */
export function picturesLeftBy(before: StoredGig, after: StoredGig | null): string[] {
  const shown = after ? [...after.gallery.map(({ id }) => id), ...after.pastCoverIds] : coversShownBy(before);
  return before.gallery.map(({ id }) => id).filter((id) => !shown.includes(id));
}

/** The part that the owner edits. */
export function contentOf(gig: StoredGig): GigContent {
  const { title, category, subcategory, tags, description, packages, extras, faq, requirements, gallery } = gig;
  const galleryImageIds = gallery.map(({ id }) => id);
  return { title, category, subcategory, tags, description, packages, extras, faq, requirements, galleryImageIds };
}

/** The gig as the contract shows it, with its freelancer's card where that is known. */
export function gigView(gig: StoredGig, freelancer: PersonCard | null): Gig {
  const { fromPriceMinor: _price, minDeliveryDays: _days, pastCoverIds: _covers, ...shown } = gig;
  return {
    ...shown,
    freelancer,
    createdAt: gig.createdAt.toISOString(),
    updatedAt: gig.updatedAt.toISOString(),
    publishedAt: gig.publishedAt?.toISOString() ?? null,
  };
}

/** Every cover the gig was ever public with; it can be ordered since it has a slug. */
function coversShownBy({ slug, gallery, pastCoverIds }: StoredGig): string[] {
  if (slug === null) return [];
  return [...new Set([...pastCoverIds, ...gallery.slice(0, 1).map(({ id }) => id)])];
}

function contentColumns({ content, gallery }: ResolvedContent) {
  const { galleryImageIds: _ids, ...kept } = content;
  return { ...kept, gallery, ...startingOffer(content) };
}

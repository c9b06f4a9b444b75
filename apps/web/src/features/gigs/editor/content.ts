import type { Gig } from '@craftlane/contracts/gig';
import { emptyGigContent, type GigContent, type GigPackage, packageTierSchema } from '@craftlane/contracts/values/gigs';

/** The tiers in rising order. */
export const tiers = packageTierSchema.options;

/** The part of a gig that its owner edits. */
export function contentOf(gig: Gig): GigContent {
  const { title, category, subcategory, tags, description, packages, extras, gallery, faq, requirements } = gig;
  const galleryImageIds = gallery.map(({ id }) => id);
  return { title, category, subcategory, tags, description, packages, extras, galleryImageIds, faq, requirements };
}

/** The start of a new gig: one package to fill in. */
export function newGigContent(): GigContent {
  return { ...emptyGigContent, packages: [newPackage('basic')] };
}

/** A package to fill in; a price of 0 is one that was not typed yet. */
export function newPackage(tier: GigPackage['tier']): GigPackage {
  return { tier, name: '', description: '', priceMinor: 0, deliveryDays: 3, revisions: 1, features: [] };
}

/** The form's content as it is checked and stored: lists that are typed as lines have no blank lines. */
export function tidy(content: GigContent): GigContent {
  const lines = (list: readonly string[]) => list.map((line) => line.trim()).filter(Boolean);
  return {
    ...content,
    packages: content.packages.map((each) => ({ ...each, features: lines(each.features) })),
    requirements: content.requirements.map((each) => ({
      ...each,
      options: each.type === 'choice' ? lines(each.options) : [],
    })),
  };
}

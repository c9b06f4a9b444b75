import type { GigStatus } from '@craftlane/contracts/gig';
import type { GigPackage, PackageTier } from '@craftlane/contracts/values/gigs';
import type { BadgeTone } from '@/components/badge';

/** `count(1, 'day')` is "1 day", `count(3, 'day')` "3 days". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** How fast a gig is done, for example "3 days". */
export function deliveryText(days: number): string {
  return count(days, 'day');
}

/** What a package says about revisions: "Unlimited", "None" or a number. */
export function revisionsText(revisions: GigPackage['revisions']): string {
  if (revisions === 'unlimited') return 'Unlimited';
  return revisions === 0 ? 'None' : String(revisions);
}

/** The names of the package tiers. */
export const tierNames: Record<PackageTier, string> = { basic: 'Basic', standard: 'Standard', premium: 'Premium' };

/** A gig's status as its owner reads it. */
export const statusWords: Record<GigStatus, { label: string; tone: BadgeTone }> = {
  draft: { label: 'Draft', tone: 'neutral' },
  published: { label: 'Published', tone: 'success' },
  paused: { label: 'Paused', tone: 'warning' },
  removed: { label: 'Removed', tone: 'danger' },
  deleted: { label: 'Deleted', tone: 'neutral' },
};

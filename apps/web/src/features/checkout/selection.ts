import type { Gig } from '@craftlane/contracts/gig';
import type { GigExtra, GigPackage } from '@craftlane/contracts/values/gigs';

/** What can be chosen on a gig's page. */
export type Choices = Pick<Gig, 'packages' | 'extras' | 'currency'>;

/** Price in minor units and delivery in days of a package with extras, before the service fee. The services price the order itself. */
export function sumUp(chosen: GigPackage, extras: readonly GigExtra[]): { priceMinor: number; deliveryDays: number } {
  return {
    priceMinor: extras.reduce((sum, extra) => sum + extra.priceMinor, chosen.priceMinor),
    deliveryDays: extras.reduce((sum, extra) => sum + extra.extraDays, chosen.deliveryDays),
  };
}

/** "3 days delivery", "1 revision" and the like, as a list under a package. */
export function promises(chosen: GigPackage, deliveryDays = chosen.deliveryDays): string[] {
  return [plural(deliveryDays, 'day', 'delivery'), revisionsText(chosen.revisions)];
}

function revisionsText(revisions: GigPackage['revisions']): string {
  if (revisions === 'unlimited') return 'Unlimited revisions';
  return revisions === 0 ? 'No revisions' : plural(revisions, 'revision');
}

function plural(count: number, noun: string, after = ''): string {
  return `${count} ${noun}${count === 1 ? '' : 's'} ${after}`.trim();
}

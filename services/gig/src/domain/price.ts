import type { GigExtra, GigPackage, PackageTier } from '@craftlane/contracts/values/gigs';
import { type FieldError, validationFailed } from '@craftlane/service-kit/errors';

/** What a gig sells. */
export interface Offer {
  packages: readonly GigPackage[];
  extras: readonly GigExtra[];
}

/** What somebody wants of it. */
export interface Selection {
  packageTier: PackageTier;
  extraIds: readonly string[];
}

/** The chosen package and extras in the order of the gig, with their sums (minor units, days). */
export interface PricedSelection {
  package: GigPackage;
  extras: GigExtra[];
  priceMinor: number;
  extrasMinor: number;
  deliveryDays: number;
}

/** Prices a selection. Throws VALIDATION_FAILED naming every part that the gig does not offer or that is chosen twice. */
export function priceSelection(offer: Offer, { packageTier, extraIds }: Selection): PricedSelection {
  const chosen = offer.packages.find(({ tier }) => tier === packageTier);
  const problems = extraIds.flatMap((id, at) => extraProblem(offer, extraIds, id, at));
  if (!chosen) throw validationFailed([{ path: 'packageTier', message: 'is not offered' }, ...problems]);
  if (problems.length > 0) throw validationFailed(problems);
  const extras = offer.extras.filter(({ id }) => extraIds.includes(id));
  return {
    package: chosen,
    extras,
    priceMinor: chosen.priceMinor,
    extrasMinor: sum(extras.map(({ priceMinor }) => priceMinor)),
    deliveryDays: chosen.deliveryDays + sum(extras.map(({ extraDays }) => extraDays)),
  };
}

function extraProblem(offer: Offer, extraIds: readonly string[], id: string, at: number): FieldError[] {
  const path = `extraIds.${at}`;
  if (!offer.extras.some((extra) => extra.id === id)) return [{ path, message: 'is not offered' }];
  if (extraIds.indexOf(id) < at) return [{ path, message: 'is chosen twice' }];
  return [];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

import type { GigPackage } from '@craftlane/contracts/values/gigs';
import { deliveryText, revisionsText } from '../words';

/** A row of the comparison: what it is about, and per package a text, or whether it is included. */
export type CompareRow = { label: string; cells: (string | boolean)[] };

/** What packages differ in: delivery, revisions, then every included feature once, in the order in which packages name it. */
export function comparePackages(packages: readonly GigPackage[]): CompareRow[] {
  const features = [...new Map(packages.flatMap((each) => each.features).map((name) => [key(name), name])).values()];
  return [
    { label: 'Delivery', cells: packages.map((each) => deliveryText(each.deliveryDays)) },
    { label: 'Revisions', cells: packages.map((each) => revisionsText(each.revisions)) },
    ...features.map((label) => ({
      label,
      cells: packages.map((each) => each.features.some((name) => key(name) === key(label))),
    })),
  ];
}

function key(feature: string): string {
  return feature.trim().toLowerCase();
}

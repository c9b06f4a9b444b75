import type { GigPackage } from '@craftlane/contracts/values/gigs';
import { expect, test } from 'vitest';
import { comparePackages } from './compare-packages';

const basic: GigPackage = {
  tier: 'basic',
  name: 'One idea',
  description: 'One concept.',
  priceMinor: 5_000,
  deliveryDays: 1,
  revisions: 0,
  features: ['Source file'],
};

test('every feature is one row, also when packages spell it differently', () => {
  const premium: GigPackage = { ...basic, tier: 'premium', features: ['source file', 'Print version'] };
  const rows = comparePackages([basic, premium]);
  expect(rows.slice(2).map(({ cells }) => cells)).toEqual([
    [true, true],
    [false, true],
  ]);
});

test('delivery and revisions read as words', () => {
  const premium: GigPackage = { ...basic, tier: 'premium', deliveryDays: 7, revisions: 'unlimited' };
  expect(comparePackages([basic, premium]).slice(0, 2)).toEqual([
    { label: 'Delivery', cells: ['1 day', '7 days'] },
    { label: 'Revisions', cells: ['None', 'Unlimited'] },
  ]);
});

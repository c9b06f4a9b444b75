import type { GigPackage } from '@craftlane/contracts/values/gigs';
import { expect, test } from 'vitest';
import { promises, sumUp } from './selection';

const basic: GigPackage = {
  tier: 'basic',
  name: 'One',
  description: '',
  priceMinor: 5_000,
  deliveryDays: 1,
  revisions: 0,
  features: [],
};

test('extras add their price and their days', () => {
  const extra = { id: '01930000-0000-7000-8000-000000000001', title: 'More', priceMinor: 1_500, extraDays: 2 };
  expect(sumUp(basic, [extra, extra])).toEqual({ priceMinor: 8_000, deliveryDays: 5 });
});

test('promises read well for one, many and none', () => {
  expect(promises(basic)).toEqual(['1 day delivery', 'No revisions']);
  expect(promises({ ...basic, deliveryDays: 4, revisions: 2 })).toEqual(['4 days delivery', '2 revisions']);
  expect(promises({ ...basic, revisions: 'unlimited' })).toEqual(['1 day delivery', 'Unlimited revisions']);
});

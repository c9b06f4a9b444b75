import { expect, test } from 'vitest';
import { changedFields, comparedFields } from './settings-fields';

const settings = {
  buyerFeeBps: 500,
  commissionBps: 1_000,
  reviewPeriodMs: 259_200_000,
  requirementsPeriodMs: 1_209_600_000,
  cancellationPeriodMs: 172_800_000,
  lateGraceMs: 86_400_000,
  clearingPeriodMs: 1_209_600_000,
  cancellationFeeBearer: 'platform',
  chargebackLossBearer: 'platform',
} as const;

test('each changed setting says which orders it is for', () => {
  expect(changedFields(settings, settings)).toEqual([]);
  const changed = changedFields(settings, {
    ...settings,
    buyerFeeBps: 600,
    lateGraceMs: 0,
    chargebackLossBearer: 'freelancer',
  });
  expect(changed.map(({ label, holdsFor }) => `${label}: ${holdsFor}`)).toEqual([
    'Buyers’ fee: orders placed, and extras offered, from now on',
    'Grace for late work: all orders at once',
    'Chargeback loss: whatever a bank decides from now on',
  ]);
});

test('every time and both bearers stand beside what they would be', () => {
  const { times, bearers } = comparedFields(settings, {
    ...settings,
    cancellationPeriodMs: 3_600_000,
    cancellationFeeBearer: 'buyer',
  });
  expect(times).toEqual([
    { label: 'Time to answer', now: '14 days', next: '14 days' },
    { label: 'Time to review', now: '3 days', next: '3 days' },
    { label: 'Request to cancel', now: '2 days', next: '1 h' },
    { label: 'Grace for late work', now: '24 h', next: '24 h' },
    { label: 'Earnings clear', now: '14 days', next: '14 days' },
  ]);
  expect(bearers).toEqual([
    { label: 'Fee of cancelled work', now: 'marketplace', next: 'buyer' },
    { label: 'Chargeback loss', now: 'marketplace', next: 'marketplace' },
  ]);
});

import { expect, test } from 'vitest';
import { settingsOf, textsOf } from './settings-text';

const settings = {
  buyerFeeBps: 550,
  commissionBps: 1_000,
  reviewPeriodMs: 259_200_000,
  requirementsPeriodMs: 1_209_600_000,
  cancellationPeriodMs: 172_800_000,
  lateGraceMs: 0,
  clearingPeriodMs: 1_800_000,
  cancellationFeeBearer: 'platform',
  chargebackLossBearer: 'freelancer',
} as const;

test('settings are typed in per cent and hours', () => {
  const texts = textsOf(settings);
  expect(texts).toMatchObject({ buyerFee: '5.5', commission: '10', review: '72', lateGrace: '0', clearing: '0.5' });
  expect(settingsOf(texts, settings)).toEqual(settings);
  expect(settingsOf({ ...texts, buyerFee: '5,5' }, settings)?.buyerFeeBps).toBe(550);
});

test('what means nothing is no setting', () => {
  for (const buyerFee of ['', 'five', '-1', '51'])
    expect(settingsOf({ ...textsOf(settings), buyerFee }, settings)).toBeNull();
  for (const review of ['', '0', 'P3D']) expect(settingsOf({ ...textsOf(settings), review }, settings)).toBeNull();
});

test('a time that no text says exactly stays what it is until somebody types another', () => {
  const brief = { ...settings, clearingPeriodMs: 1_000 };
  const texts = textsOf(brief);
  expect(settingsOf({ ...texts, review: '96' }, brief)).toEqual({ ...brief, reviewPeriodMs: 345_600_000 });
  expect(settingsOf({ ...texts, clearing: '1' }, brief)?.clearingPeriodMs).toBe(3_600_000);
});

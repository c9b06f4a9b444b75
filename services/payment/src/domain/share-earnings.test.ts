import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anOrder } from '../testing/orders.ts';
import { shareEarnings, workOf } from './share-earnings.ts';

const payment = (id: string, paidMinor: number, workMinor: number, leftMinor = paidMinor) => ({
  id,
  paidMinor,
  workMinor,
  leftMinor,
});

test('each payment earns in proportion to its own work', () => {
  expect(shareEarnings(10_800, [payment('order', 10_500, 10_000), payment('extra', 2_100, 2_000)])).toEqual([
    { id: 'order', amountMinor: 9_000 },
    { id: 'extra', amountMinor: 1_800 },
  ]);
});

test('a payment that went back earns nothing, and is left out', () => {
  const payments = [payment('order', 10_500, 10_000, 0), payment('extra', 2_100, 2_000)];
  expect(shareEarnings(1_800, payments)).toEqual([{ id: 'extra', amountMinor: 1_800 }]);
});

test('the work of the first payment is all that no extra was paid for', () => {
  const extras = [
    { id: 'ordered', title: 'Ordered with it', priceMinor: 500, extraDays: 0 },
    { id: 'added', title: 'Added later', priceMinor: 2_000, extraDays: 1 },
  ];
  const order = anOrder({ priceMinor: 8_000, extrasMinor: 2_500, extras });
  const payments = [
    { kind: 'order', subjectId: null },
    { kind: 'extra', subjectId: 'added' },
  ];
  expect(payments.map((each) => workOf(order, payments, each))).toEqual([8_500, 2_000]);
});

test('for any payments the shares are exact in sum and no more than is left of each', () => {
  const one = fc.record({ work: fc.integer({ min: 1, max: 1_000_000 }), fee: fc.nat(500_000), gone: fc.nat(100) });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), fc.nat(100), (parts, percent) => {
      const payments = parts.map(({ work, fee, gone }, index) =>
        payment(`${index}`, work + fee, work, Math.floor(((work + fee) * (100 - gone)) / 100)),
      );
      const leftMinor = payments.reduce((sum, each) => sum + each.leftMinor, 0);
      const earnedMinor = Math.floor((leftMinor * percent) / 100);
      const shares = shareEarnings(earnedMinor, payments);
      expect(shares.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(earnedMinor);
      for (const { id, amountMinor } of shares) {
        expect(amountMinor).toBeGreaterThan(0);
        expect(amountMinor).toBeLessThanOrEqual(payments[Number(id)]?.leftMinor ?? 0);
      }
    }),
  );
});

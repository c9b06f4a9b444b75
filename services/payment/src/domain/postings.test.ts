import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anOrder } from '../testing/orders.ts';
import { earningsMinor, totalMinor } from './order.ts';
import { feesOf } from './order-fees.ts';
import {
  accounts,
  completionEntries,
  type LedgerEntry,
  latePaymentEntry,
  lateRefundEntry,
  paymentEntries,
} from './postings.ts';

test('an order of 80.00 with 5 % fee and 10 % commission is paid, released and shared to the cent', () => {
  const order = anOrder({ priceMinor: 8_000, extrasMinor: 0, buyerFeeMinor: 400, commissionMinor: 800 });
  const [payment, fee] = paymentEntries(order);
  expect(payment?.postings).toEqual([
    { account: 'stripe', amountMinor: 8_400 },
    { account: `order:${order.id}`, amountMinor: -8_400 },
  ]);
  expect(fee?.postings).toEqual([
    { account: `order:${order.id}`, amountMinor: 400 },
    { account: 'platform:fees', amountMinor: -400 },
  ]);
  expect(completionEntries(order)[0]?.postings).toEqual([
    { account: `order:${order.id}`, amountMinor: 8_000 },
    { account: `freelancer:${order.freelancerId}:clearing`, amountMinor: -7_200 },
    { account: 'platform:fees', amountMinor: -800 },
  ]);
});

test('a fee of nothing books nothing', () => {
  const order = anOrder({ buyerFeeMinor: 0, commissionMinor: 0 });
  expect(paymentEntries(order)).toHaveLength(1);
  expect(completionEntries(order)[0]?.postings).toHaveLength(2);
});

test('for any price and rate every entry sums to zero and a completed order holds nothing', () => {
  const rate = fc.integer({ min: 0, max: 5_000 });
  const price = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(
      price,
      fc.integer({ min: 0, max: 500_000 }),
      rate,
      rate,
      (priceMinor, extrasMinor, buyerFeeBps, commissionBps) => {
        const order = anOrder({
          priceMinor,
          extrasMinor,
          ...feesOf({ priceMinor, extrasMinor }, { buyerFeeBps, commissionBps }),
        });
        const entries = [...paymentEntries(order), ...completionEntries(order)];
        for (const entry of entries) expect(sum(entry)).toBe(0);
        expect(balance(entries, accounts.held(order.id))).toBe(0);
        expect(balance(entries, accounts.stripe)).toBe(totalMinor(order));
        expect(-balance(entries, accounts.clearing(order.freelancerId))).toBe(earningsMinor(order));
      },
    ),
  );
});

test('late money is held on the order, whole', () => {
  const order = anOrder();
  const entry = latePaymentEntry(order, `cs_${randomUUID()}`, 8_400);
  expect(sum(entry)).toBe(0);
  expect(balance([entry], accounts.held(order.id))).toBe(-8_400);
});

test('fees round half up once, over package and extras together', () => {
  expect(feesOf({ priceMinor: 1_005, extrasMinor: 5 }, { buyerFeeBps: 500, commissionBps: 1_000 })).toEqual({
    buyerFeeMinor: 51,
    commissionMinor: 101,
  });
  expect(feesOf({ priceMinor: 1_009, extrasMinor: 0 }, { buyerFeeBps: 500, commissionBps: 0 }).buyerFeeMinor).toBe(50);
});

test.each([
  [1, 500, 0],
  [9, 500, 0],
  [10, 500, 1],
  [29, 500, 1],
  [30, 500, 2],
  [500, 500, 25],
  [1_009, 500, 50],
  [1_010, 500, 51],
  [999_999, 500, 50_000],
  [1_000_000, 500, 50_000],
  [5, 1_000, 1],
  [4, 1_000, 0],
  [99, 333, 3],
  [100, 0, 0],
  [1, 5_000, 1],
])('%i minor units at %i basis points are a fee of %i', (priceMinor, bps, fee) => {
  const fees = feesOf({ priceMinor, extrasMinor: 0 }, { buyerFeeBps: bps, commissionBps: bps });
  expect(fees).toEqual({ buyerFeeMinor: fee, commissionMinor: fee });
});

test('fees of package and extras round once on their sum, not once each', () => {
  const rates = { buyerFeeBps: 500, commissionBps: 1_000 };
  expect(feesOf({ priceMinor: 1_010, extrasMinor: 1_010 }, rates).buyerFeeMinor).toBe(101);
  expect(feesOf({ priceMinor: 1_005, extrasMinor: 1_005 }, rates).commissionMinor).toBe(201);
});

test('late money that went back leaves nothing held and nothing at Stripe', () => {
  const order = anOrder();
  const entries = [latePaymentEntry(order, 'cs_1', 8_400), lateRefundEntry(order, { id: 'cs_1', attempt: 1 }, 8_400)];
  for (const entry of entries) expect(sum(entry)).toBe(0);
  for (const account of [accounts.held(order.id), accounts.stripe]) expect(balance(entries, account)).toBe(0);
});

function sum({ postings }: LedgerEntry): number {
  return postings.reduce((total, { amountMinor }) => total + amountMinor, 0);
}

function balance(entries: LedgerEntry[], account: string): number {
  const postings = entries.flatMap((entry) => entry.postings).filter((posting) => posting.account === account);
  return postings.reduce((total, { amountMinor }) => total + amountMinor, 0);
}

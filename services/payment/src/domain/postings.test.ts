import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anOrder } from '../testing/orders.ts';
import { earningsMinor, totalMinor } from './order.ts';
import { feesOf } from './order-fees.ts';
import { accounts, completionEntries, type LedgerEntry, latePaymentEntry, paymentEntries } from './postings.ts';

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

function sum({ postings }: LedgerEntry): number {
  return postings.reduce((total, { amountMinor }) => total + amountMinor, 0);
}

function balance(entries: LedgerEntry[], account: string): number {
  const postings = entries.flatMap((entry) => entry.postings).filter((posting) => posting.account === account);
  return postings.reduce((total, { amountMinor }) => total + amountMinor, 0);
}

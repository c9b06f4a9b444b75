import { allocateRefund, type Refundable } from './allocate-refund.ts';
import { type Order, worthMinor } from './order.ts';
import { proportion } from './proportion.ts';

/** A payment of the work: what was paid, what of that is the price of work, and what of it was not given back, in minor units. */
export interface WorkPayment extends Refundable {
  paidMinor: number;
  workMinor: number;
}

/** What of the work's price a payment is for: an extra's, or that of all that was ordered at first. */
export function workOf(
  order: Pick<Order, 'priceMinor' | 'extrasMinor' | 'extras'>,
  payments: readonly { kind: string; subjectId: string | null }[],
  payment: { kind: string; subjectId: string | null },
): number {
  const extraMinor = (subjectId: string | null) => order.extras.find(({ id }) => id === subjectId)?.priceMinor ?? 0;
  if (payment.kind === 'extra') return extraMinor(payment.subjectId);
  const added = payments.filter(({ kind }) => kind === 'extra').map(({ subjectId }) => extraMinor(subjectId));
  return added.reduce((left, minor) => left - minor, worthMinor(order));
}

/**
 * Shares what an order earns over its payments by the work that each is for and that did not go back, exact in sum: what has gone back of a
 * payment is taken of its work in proportion, and of no payment comes more than is left of it. Payments that earn nothing are left out.
 */
export function shareEarnings(
  earnedMinor: number,
  payments: readonly WorkPayment[],
): { id: string; amountMinor: number }[] {
  const weights = payments.map(({ workMinor, leftMinor, paidMinor }) => proportion(workMinor, leftMinor, paidMinor));
  const shares = inProportion(earnedMinor, weights).map((minor, index) =>
    Math.min(minor, payments[index]?.leftMinor ?? 0),
  );
  const unsharedMinor = shares.reduce((left, minor) => left - minor, earnedMinor);
  const room = payments.map(({ id, leftMinor }, index) => ({ id, leftMinor: leftMinor - (shares[index] ?? 0) }));
  const rest = new Map(allocateRefund(unsharedMinor, room).map(({ id, amountMinor }) => [id, amountMinor]));
  return payments
    .map(({ id }, index) => ({ id, amountMinor: (shares[index] ?? 0) + (rest.get(id) ?? 0) }))
    .filter(({ amountMinor }) => amountMinor > 0);
}

/** An amount shared by weights; each share ends where the rounded sum of all up to it does, so that together they are exact. */
function inProportion(amountMinor: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let weighed = 0;
  let sharedMinor = 0;
  return weights.map((weight) => {
    weighed += weight;
    const share = proportion(amountMinor, weighed, whole) - sharedMinor;
    sharedMinor += share;
    return share;
  });
}

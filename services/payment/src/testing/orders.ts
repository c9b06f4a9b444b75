import { randomUUID } from 'node:crypto';
import type { Order } from '../domain/order.ts';
import { aQuote } from './quotes.ts';

/** A paid order in progress; `changes` replace its parts. */
export function anOrder(changes: Partial<Order> = {}): Order {
  const quote = aQuote();
  const at = new Date('2026-03-01T10:00:00Z');
  return {
    id: randomUUID(),
    status: 'in_progress',
    processVersion: 1,
    version: 2,
    buyerId: randomUUID(),
    freelancerId: quote.freelancerId,
    gigId: quote.gigId,
    gigVersion: quote.gigVersion,
    gigSlug: quote.slug,
    gigTitle: quote.title,
    coverImageId: null,
    package: quote.package,
    extras: [],
    requirements: [],
    answers: null,
    deliveryDays: 4,
    currency: 'EUR',
    priceMinor: 8_000,
    extrasMinor: 0,
    buyerFeeMinor: 400,
    commissionMinor: 800,
    revisionsUsed: 0,
    deliveriesMade: 0,
    payableUntil: at,
    paidAt: at,
    paidSessionId: 'cs_test_1',
    dueAt: null,
    requirementsEndAt: null,
    reviewEndsAt: null,
    reviewLeftMs: null,
    reviewExtended: false,
    cancellationBy: null,
    cancellationReason: null,
    cancellationEndsAt: null,
    change: null,
    disputedAt: null,
    completedAt: null,
    cancelledAt: null,
    refundedMinor: 0,
    buyerFeeReturnedMinor: 0,
    commissionReturnedMinor: 0,
    tipsMinor: 0,
    frozenAt: null,
    chargedBackMinor: 0,
    earningsTakenMinor: 0,
    createdAt: at,
    updatedAt: at,
    ...changes,
  };
}

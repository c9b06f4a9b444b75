import type { Order } from '../domain/order.ts';
import { feesOf } from '../domain/order-fees.ts';
import { initialStatus } from '../domain/order-graph.ts';
import { currentProcess } from '../domain/order-versions.ts';
import { defaultRules } from './default-rules.ts';

/** A placed order to simulate: 100.00 of work in five days with one revision; `questions` makes the gig ask something first. */
export function sampleOrder(at: Date, { questions = false, rules = defaultRules() } = {}): Order {
  const id = '00000000-0000-7000-8000-000000000001';
  const amounts = { priceMinor: 10_000, extrasMinor: 0 };
  return {
    id,
    status: initialStatus,
    processVersion: currentProcess().version,
    version: 1,
    buyerId: '00000000-0000-7000-8000-00000000000b',
    freelancerId: '00000000-0000-7000-8000-00000000000f',
    gigId: id,
    gigVersion: 1,
    gigSlug: 'sample',
    gigTitle: 'Sample',
    coverImageId: null,
    package: {
      tier: 'basic',
      name: 'Sample',
      description: '',
      priceMinor: amounts.priceMinor,
      deliveryDays: 5,
      revisions: 1,
      features: [],
    },
    extras: [],
    requirements: questions ? [{ id, type: 'text', question: 'What for?', required: true, options: [] }] : [],
    answers: null,
    answerFiles: null,
    deliveryDays: 5,
    currency: 'EUR',
    ...amounts,
    ...feesOf(amounts, rules),
    revisionsUsed: 0,
    deliveriesMade: 0,
    payableUntil: new Date(at.getTime() + rules.checkoutExpiresAfterMs),
    paidAt: null,
    paidSessionId: null,
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
  };
}

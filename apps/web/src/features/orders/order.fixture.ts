import type { Order, TimelineEntry } from '@craftlane/contracts/payment';

const buyer = { userId: '01930000-0000-7000-8000-000000000001', displayName: 'Bruno Bell', handle: null };
const freelancer = { userId: '01930000-0000-7000-8000-000000000002', displayName: 'Fina Falk', handle: 'fina' };

/** An order under way as its buyer sees it, apart from what the test is about. */
export function orderLike(changes: Partial<Order> = {}): Order {
  return {
    id: '01930000-0000-7000-8000-000000000003',
    status: 'in_progress',
    viewerRole: 'buyer',
    other: changes.viewerRole === 'freelancer' ? buyer : freelancer,
    buyer,
    freelancer,
    gig: { id: '01930000-0000-7000-8000-000000000004', slug: 'a-picture', title: 'A picture', coverImageId: null },
    currency: 'EUR',
    dueAt: '2026-11-10T12:00:00.000Z',
    isLate: false,
    createdAt: '2026-11-07T12:00:00.000Z',
    updatedAt: '2026-11-07T12:00:00.000Z',
    version: 2,
    package: {
      tier: 'basic',
      name: 'Pencil sketch',
      description: 'One scene in pencil.',
      priceMinor: 5_000,
      deliveryDays: 3,
      revisions: 1,
      features: [],
    },
    extras: [],
    deliveryDays: 3,
    priceMinor: 5_000,
    extrasMinor: 0,
    buyerFeeMinor: 250,
    totalMinor: 5_250,
    commissionMinor: null,
    earningsMinor: null,
    requirements: [],
    deliveries: [],
    revisionsUsed: 0,
    reviewEndsAt: null,
    requirementsEndAt: null,
    cancellation: null,
    change: null,
    tipsMinor: 0,
    veryLateAt: '2026-11-11T12:00:00.000Z',
    disputedAt: null,
    cancelledAt: null,
    refundedMinor: 0,
    refundableMinor: 5_000,
    frozenAt: null,
    chargebacks: [],
    buyerFeeReturnedMinor: 0,
    payableUntil: null,
    paidAt: '2026-11-07T12:00:00.000Z',
    completedAt: null,
    allowedActions: [],
    timeline: [],
    ...changes,
  };
}

/** A line of a history by one of the two, or by the marketplace. */
export function entryLike(type: TimelineEntry['type'], by: TimelineEntry['by'] = 'system'): TimelineEntry {
  return {
    id: crypto.randomUUID(),
    type,
    by,
    at: '2026-11-08T12:00:00.000Z',
    note: null,
    amountMinor: null,
    files: [],
  };
}

import type { OrderRole, OrderSummary, Order as OrderView } from '@craftlane/contracts/payment';
import type { OrderDossier, OrderWithPeople } from '../db/order-reads.ts';
import { allowedActions } from '../domain/allowed-actions.ts';
import { earningsMinor, isLate, totalMinor } from '../domain/order.ts';

/** A list row as this person sees it at `now`. */
export function orderSummary(item: OrderWithPeople, role: OrderRole, now: Date): OrderSummary {
  const { order } = item;
  return {
    ...commonFacts(item, role, now),
    packageTier: order.package.tier,
    amountMinor: role === 'buyer' ? totalMinor(order) : earningsMinor(order),
  };
}

/** An order as this person sees it at `now`; the other side's fees are left out. */
export function orderView(dossier: OrderDossier, role: OrderRole, now: Date): OrderView {
  const { order, buyer, freelancer } = dossier;
  const isBuyer = role === 'buyer';
  return {
    ...commonFacts(dossier, role, now),
    version: order.version,
    buyer,
    freelancer,
    package: order.package,
    extras: order.extras,
    deliveryDays: order.deliveryDays,
    priceMinor: order.priceMinor,
    extrasMinor: order.extrasMinor,
    buyerFeeMinor: isBuyer ? order.buyerFeeMinor : null,
    totalMinor: isBuyer ? totalMinor(order) : null,
    commissionMinor: isBuyer ? null : order.commissionMinor,
    earningsMinor: isBuyer ? null : earningsMinor(order),
    requirements: order.requirements.map((each) => ({ ...each, answer: order.answers?.[each.id] ?? null })),
    deliveries: dossier.deliveries.map((each) => ({ ...each, deliveredAt: each.deliveredAt.toISOString() })),
    revisionsUsed: order.revisionsUsed,
    reviewEndsAt: instant(order.reviewEndsAt),
    payableUntil: order.status === 'pending_payment' ? order.payableUntil.toISOString() : null,
    paidAt: instant(order.paidAt),
    completedAt: instant(order.completedAt),
    allowedActions: allowedActions(order, role),
    timeline: dossier.timeline.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
  };
}

function commonFacts({ order, buyer, freelancer }: OrderWithPeople, role: OrderRole, now: Date) {
  return {
    id: order.id,
    status: order.status,
    viewerRole: role,
    other: role === 'buyer' ? freelancer : buyer,
    gig: { id: order.gigId, slug: order.gigSlug, title: order.gigTitle, coverImageId: order.coverImageId },
    currency: order.currency,
    dueAt: instant(order.dueAt),
    isLate: isLate(order, now),
    createdAt: order.createdAt.toISOString(),
    updatedAt: order.updatedAt.toISOString(),
  };
}

function instant(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}

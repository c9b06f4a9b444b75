import type {
  Chargeback as ChargebackView,
  OrderSummary,
  Order as OrderView,
  OrderViewer,
} from '@craftlane/contracts/payment';
import type { FileView, LinkedFile } from '@craftlane/contracts/values/files';
import type { Chargeback } from '../db/chargebacks.ts';
import type { OrderDossier, OrderWithPeople } from '../db/order-reads.ts';
import { allowedActions } from '../domain/allowed-actions.ts';
import { earningsMinor, isLate, type Order, refundableMinor, totalMinor, veryLateAt } from '../domain/order.ts';
import type { Circumstances } from '../domain/order-guards.ts';
import { isReadBy } from '../domain/timeline-audience.ts';

/** A chargeback as everybody sees it who may see its order. */
export function chargebackView(chargeback: Chargeback): ChargebackView {
  const { id, amountMinor, currency, reason, status, evidenceDueAt, evidenceSentAt, openedAt, closedAt } = chargeback;
  return {
    id,
    amountMinor,
    currency,
    reason,
    status,
    evidenceDueAt: instant(evidenceDueAt),
    evidenceSentAt: instant(evidenceSentAt),
    openedAt: openedAt.toISOString(),
    closedAt: instant(closedAt),
  };
}

/** A list row as this person sees it at `now`. */
export function orderSummary(item: OrderWithPeople, viewer: OrderViewer, now: Date): OrderSummary {
  const { order } = item;
  return {
    ...commonFacts(item, viewer, now),
    packageTier: order.package.tier,
    amountMinor: viewer === 'freelancer' ? earningsMinor(order) : totalMinor(order),
  };
}

/** An order with links to its files as this person sees it; each of its people without the fees of the other, an operator with both. */
export function orderView(
  dossier: OrderDossier,
  viewer: OrderViewer,
  { circumstances, link }: { circumstances: Circumstances; link: (file: FileView) => LinkedFile },
): OrderView {
  const { order, buyer, freelancer } = dossier;
  const { seesBuyersSide, seesFreelancersSide } = sidesOf(viewer);
  const linked = (files: readonly FileView[]) => files.map(link);
  return {
    ...commonFacts(dossier, viewer, circumstances.now),
    version: order.version,
    buyer,
    freelancer,
    package: order.package,
    extras: order.extras,
    deliveryDays: order.deliveryDays,
    priceMinor: order.priceMinor,
    extrasMinor: order.extrasMinor,
    buyerFeeMinor: seesBuyersSide ? order.buyerFeeMinor : null,
    totalMinor: seesBuyersSide ? totalMinor(order) : null,
    commissionMinor: seesFreelancersSide ? order.commissionMinor - order.commissionReturnedMinor : null,
    earningsMinor: seesFreelancersSide ? earningsMinor(order) : null,
    requirements: order.requirements.map((each) => ({
      ...each,
      answer: order.answers?.[each.id] ?? null,
      files: linked(order.answerFiles?.[each.id] ?? []),
    })),
    deliveries: dossier.deliveries.map((each) => ({
      ...each,
      files: linked(each.files),
      deliveredAt: each.deliveredAt.toISOString(),
    })),
    revisionsUsed: order.revisionsUsed,
    reviewEndsAt: instant(order.reviewEndsAt),
    requirementsEndAt: instant(order.requirementsEndAt),
    cancellation: cancellationOf(order),
    change: changeOf(order, seesBuyersSide),
    tipsMinor: order.tipsMinor,
    veryLateAt: instant(veryLateAt(order, circumstances.lateGraceMs)),
    disputedAt: instant(order.disputedAt),
    cancelledAt: instant(order.cancelledAt),
    refundedMinor: order.refundedMinor,
    refundableMinor: refundableMinor(order),
    frozenAt: instant(order.frozenAt),
    chargebacks: dossier.chargebacks.map(chargebackView),
    buyerFeeReturnedMinor: seesBuyersSide ? order.buyerFeeReturnedMinor : null,
    payableUntil: order.status === 'pending_payment' ? order.payableUntil.toISOString() : null,
    paidAt: instant(order.paidAt),
    completedAt: instant(order.completedAt),
    allowedActions: allowedActions(order, viewer, circumstances),
    timeline: dossier.timeline
      .filter(({ type }) => isReadBy(type, viewer))
      .map((entry) => ({ ...entry, at: entry.at.toISOString(), files: linked(entry.files) })),
  };
}

function sidesOf(viewer: OrderViewer) {
  return { seesBuyersSide: viewer !== 'freelancer', seesFreelancersSide: viewer !== 'buyer' };
}

function cancellationOf({ cancellationBy, cancellationReason, cancellationEndsAt }: Order): OrderView['cancellation'] {
  if (!cancellationBy || !cancellationEndsAt) return null;
  return { by: cancellationBy, reason: cancellationReason ?? '', endsAt: cancellationEndsAt.toISOString() };
}

function changeOf({ change }: Order, seesBuyersSide: boolean): OrderView['change'] {
  if (!change) return null;
  const { id, kind, by, text, priceMinor, buyerFeeMinor, days } = change;
  const isExtra = kind === 'extra';
  return {
    id,
    kind,
    by,
    text,
    priceMinor: isExtra ? priceMinor : null,
    buyerFeeMinor: isExtra && seesBuyersSide ? buyerFeeMinor : null,
    days,
  };
}

function commonFacts({ order, buyer, freelancer }: OrderWithPeople, viewer: OrderViewer, now: Date) {
  return {
    id: order.id,
    status: order.status,
    viewerRole: viewer,
    other: viewer === 'freelancer' ? buyer : freelancer,
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

import type { Quote } from '@craftlane/contracts/gig';
import type { Tx } from '@craftlane/service-kit/db';
import { addJob } from '@craftlane/service-kit/jobs';
import { insertCheckout } from '../db/checkouts.ts';
import { insertOrder } from '../db/orders.ts';
import { appendTimeline } from '../db/timeline.ts';
import type { PaymentDeps } from '../deps.ts';
import type { Order } from '../domain/order.ts';
import { feesOf } from '../domain/order-fees.ts';
import { firstEdge, initialStatus } from '../domain/order-graph.ts';
import { currentProcess } from '../domain/order-versions.ts';
import { jobs } from '../jobs.ts';
import { setTimers } from './set-timers.ts';

/** How long a request may take to open its session before the job does it. */
const FINISH_AFTER_MS = 5_000;

/**
 * Stripe's own end of a session lies this long after ours: it wants at least 30 minutes from the moment the session is
 * made, which may be as late as our end, and it is the net below our timer.
 */
const STRIPE_GRACE_MS = 3_600_000;

/**
 * Stores the intent to pay in this transaction: the order with frozen amounts, the key for Stripe, the first line of the
 * timeline, the job that finishes an interrupted checkout and the timer that ends an unpaid one.
 */
export async function placeOrder(
  tx: Tx,
  deps: PaymentDeps,
  buyerId: string,
  quote: Quote,
): Promise<{ orderId: string }> {
  const order = newOrder(deps, buyerId, quote);
  const { id: orderId, payableUntil, createdAt: at } = order;
  await insertOrder(tx, order);
  await insertCheckout(tx, {
    id: deps.newId(),
    orderId,
    kind: 'order',
    subjectId: null,
    lines: null,
    stripeIdempotencyKey: `order:${orderId}:checkout`,
    sessionExpiresAt: new Date(payableUntil.getTime() + STRIPE_GRACE_MS),
  });
  await appendTimeline(tx, orderId, [{ type: firstEdge().says, by: 'buyer' }], { newId: deps.newId, at });
  const finishAt = new Date(at.getTime() + FINISH_AFTER_MS);
  await addJob(tx, jobs.finishCheckout, { orderId }, { jobKey: jobs.key.checkout(orderId), runAt: finishAt });
  await setTimers(tx, order, null);
  return { orderId };
}

/** When Stripe closes a session that is opened now. */
export function sessionEnd({ settings }: PaymentDeps, now: Date): Date {
  return new Date(now.getTime() + settings.checkoutExpiresAfterMs + STRIPE_GRACE_MS);
}

function newOrder({ newId, clock, settings }: PaymentDeps, buyerId: string, quote: Quote): Order {
  const now = clock.now();
  const { priceMinor, extrasMinor, gigId, gigVersion, freelancerId, coverImageId } = quote;
  const { currency, extras, requirements, deliveryDays } = quote;
  return {
    id: newId(),
    status: initialStatus,
    processVersion: currentProcess().version,
    version: 1,
    buyerId,
    freelancerId,
    gigId,
    gigVersion,
    gigSlug: quote.slug,
    gigTitle: quote.title,
    coverImageId,
    package: quote.package,
    extras,
    requirements,
    answers: null,
    answerFiles: null,
    deliveryDays,
    currency,
    priceMinor,
    extrasMinor,
    ...feesOf({ priceMinor, extrasMinor }, settings),
    revisionsUsed: 0,
    deliveriesMade: 0,
    payableUntil: new Date(now.getTime() + settings.checkoutExpiresAfterMs),
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
    createdAt: now,
    updatedAt: now,
  };
}

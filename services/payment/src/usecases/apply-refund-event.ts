import { findRefundByStripeId } from '../db/refunds.ts';
import type { PaymentDeps } from '../deps.ts';
import { refundOfEvent } from '../domain/stripe-refund.ts';
import type { EventEffect } from './apply-session-event.ts';
import { recordLateRefund } from './record-late-refund.ts';
import { recordRefund } from './record-refund.ts';

/**
 * What Stripe says of a refund later: it went through, or it failed; of one that an operator took in, too. Outcomes: those of recording it, and
 * `foreign` for one that is none of ours.
 */
export function applyRefundEvent(deps: PaymentDeps, payload: unknown): EventEffect {
  const { refundId, lateSessionId, amountMinor, answer } = refundOfEvent(payload);
  return async (tx) => {
    if (lateSessionId) return recordLateRefund(tx, deps, lateSessionId, { answer, amountMinor });
    const id = refundId ?? (await findRefundByStripeId(tx, answer.id));
    return id ? recordRefund(tx, deps, id, answer) : 'foreign';
  };
}

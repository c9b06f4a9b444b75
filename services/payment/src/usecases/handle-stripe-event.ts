import { transact } from '@craftlane/service-kit/db';
import {
  findUnhandledEvent,
  lockUnhandledEvent,
  markEventHandled,
  type StoredStripeEvent,
} from '../db/stripe-events.ts';
import type { PaymentDeps } from '../deps.ts';
import { sessionOfEvent } from '../domain/checkout-session.ts';
import { applyAccountEvent } from './apply-account-event.ts';
import { applyDisputeEvent } from './apply-dispute-event.ts';
import { applyRefundEvent } from './apply-refund-event.ts';
import { applySessionEnd, applySessionPayment, type EventEffect } from './apply-session-event.ts';
import { takeInCompletionInstead } from './take-in-completion-instead.ts';

/**
 * Applies a stored Stripe event exactly once: its effect and the note that it was handled are one transaction. Events may
 * come in any order and from any source. A type this service does not act on is noted as ignored.
 */
export async function handleStripeEvent(deps: PaymentDeps, eventId: string): Promise<void> {
  const event = await findUnhandledEvent(deps.db, eventId);
  if (!event) return;
  const effect = await effectOf(deps, event);
  await transact(deps.db, async (tx) => {
    if (!(await lockUnhandledEvent(tx, event.id))) return;
    const outcome = await effect(tx);
    await markEventHandled(tx, event.id, outcome, deps.clock.now());
  });
  deps.crashPoint('event.handled');
}

/** Chooses what an event does; whatever has to be asked of Stripe is asked here, before the transaction. */
async function effectOf(deps: PaymentDeps, { type, payload }: StoredStripeEvent): Promise<EventEffect> {
  switch (type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
      return applySessionPayment(deps, sessionOfEvent(payload));
    case 'checkout.session.async_payment_failed':
      return applySessionEnd(deps, sessionOfEvent(payload));
    case 'checkout.session.expired': {
      const session = sessionOfEvent(payload);
      const isOvertaken = await takeInCompletionInstead(deps, session);
      return isOvertaken ? async () => 'overtaken' : applySessionEnd(deps, session);
    }
    case 'refund.updated':
    case 'refund.failed':
      return applyRefundEvent(deps, payload);
    case 'charge.dispute.created':
    case 'charge.dispute.updated':
    case 'charge.dispute.closed':
      return applyDisputeEvent(deps, payload);
    case 'account.updated':
    case 'account.application.deauthorized':
    case 'payout.created':
    case 'payout.updated':
    case 'payout.paid':
    case 'payout.failed':
    case 'payout.canceled':
      return applyAccountEvent(deps, payload);
    default:
      return async () => 'ignored';
  }
}

import { transact } from '@craftlane/service-kit/db';
import { chargedBackByCheckout } from '../db/chargebacks.ts';
import { findCheckoutOfSession } from '../db/checkouts.ts';
import { type DueRefund, findDueRefund, spendLateRefundAttempt } from '../db/due-refunds.ts';
import type { PaymentDeps } from '../deps.ts';
import { AttemptSpentError, RefundRefusedError } from '../domain/errors.ts';
import { keepRefusedLateRefund, recordLateRefund } from './record-late-refund.ts';

/**
 * Gives late money back in full at Stripe, but for what the buyer's bank took of it, and records the answer. Does nothing when that was done
 * or waits for a person. Safe to repeat and to run at once: Stripe is looked at first, and the business key names one refund. One that Stripe
 * refuses has failed and waits for an operator. Throws UNAVAILABLE when Stripe does not answer, for the job around it to try again.
 */
export async function refundLatePayment(deps: PaymentDeps, sessionId: string): Promise<void> {
  const due = await findDueRefund(deps.db, sessionId);
  if (!due) return;
  const { orderId, paymentIntentId, attempt } = due;
  if (!paymentIntentId) throw new Error(`The payment of session ${sessionId} is not known, it cannot be refunded.`);
  try {
    const answer = await deps.stripe.refund({
      businessKey: lateRefundKey(due),
      orderId,
      paymentIntentId,
      amountMinor: due.amountMinor - (await takenByBank(deps, due)),
      counts: 'every refund',
      attempt,
    });
    deps.crashPoint('late-refund.stripe-answered');
    await transact(deps.db, (tx) => recordLateRefund(tx, deps, sessionId, { answer, attempt }));
  } catch (error) {
    if (error instanceof AttemptSpentError) await spendLateRefundAttempt(deps.db, due);
    if (!(error instanceof RefundRefusedError)) throw error;
    await transact(deps.db, (tx) => keepRefusedLateRefund(tx, deps, due, error.message));
  }
}

/** What names the refund of a session's money at Stripe. */
export function lateRefundKey({ orderId, sessionId }: Pick<DueRefund, 'orderId' | 'sessionId'>): string {
  return `order:${orderId}:refund:late:${sessionId}`;
}

async function takenByBank({ db }: PaymentDeps, { orderId, sessionId }: DueRefund): Promise<number> {
  const checkout = await findCheckoutOfSession(db, sessionId);
  return (checkout && (await chargedBackByCheckout(db, orderId)).get(checkout.id)) ?? 0;
}

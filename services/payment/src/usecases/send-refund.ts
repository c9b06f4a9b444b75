import { transact } from '@craftlane/service-kit/db';
import { findCheckout, getCheckout } from '../db/checkouts.ts';
import { findOrder } from '../db/orders.ts';
import { findRefund, type Refund, spendRefundAttempt } from '../db/refunds.ts';
import type { PaymentDeps } from '../deps.ts';
import { AttemptSpentError, RefundRefusedError } from '../domain/errors.ts';
import { keepRefusedRefund } from './keep-refused-refund.ts';
import { recordRefund } from './record-refund.ts';

/**
 * Asks Stripe for a refund that is due and records its answer. Does nothing when that was done, or while the order is frozen. Safe to repeat and to run at once: Stripe
 * is looked at first, and the business key names one refund. One that Stripe refuses has failed and waits for an operator. Throws UNAVAILABLE
 * when Stripe does not answer, for the job around it to try again.
 */
export async function sendRefund(deps: PaymentDeps, refundId: string): Promise<void> {
  const refund = await findRefund(deps.db, refundId);
  if (refund?.status !== 'due') return;
  const { orderId, amountMinor } = refund;
  if ((await findOrder(deps.db, orderId))?.frozenAt) return;
  const paymentIntentId = await paymentIntentOf(deps, refund);
  deps.crashPoint('refund.stored');
  try {
    const answer = await deps.stripe.refund({
      businessKey: refundKey(refund),
      orderId,
      paymentIntentId,
      amountMinor,
      counts: 'this key',
      attempt: refund.attempt,
    });
    deps.crashPoint('refund.stripe-answered');
    await transact(deps.db, (tx) => recordRefund(tx, deps, refundId, answer));
    deps.crashPoint('refund.recorded');
  } catch (error) {
    if (error instanceof AttemptSpentError) await spendRefundAttempt(deps.db, refund);
    if (!(error instanceof RefundRefusedError)) throw error;
    await transact(deps.db, (tx) => keepRefusedRefund(tx, deps, refund, error.message));
  }
}

/** What names a refund at Stripe. */
export function refundKey({ id, orderId }: Pick<Refund, 'id' | 'orderId'>): string {
  return `order:${orderId}:refund:${id}`;
}

/** The payment a refund goes back of; Stripe is asked for one from before it was noted here. */
async function paymentIntentOf({ db, stripe }: PaymentDeps, { orderId, checkoutId }: Refund): Promise<string> {
  const checkout = (checkoutId && (await findCheckout(db, checkoutId))) || (await getCheckout(db, orderId));
  const { paymentIntentId, sessionId } = checkout;
  const known = paymentIntentId ?? (sessionId && (await stripe.findPaymentIntentId(sessionId)));
  if (!known) throw new Error(`The payment of order ${orderId} is not known, it cannot be refunded.`);
  return known;
}

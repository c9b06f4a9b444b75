import Stripe from 'stripe';
import { RefundRefusedError } from '../domain/errors.ts';
import type { RefundAnswer, RefundRequest } from '../domain/stripe-facts.ts';

const LIST_LIMIT = 100;

/**
 * Looks what went back of the payment already, then asks for the rest. Also when the answer to an earlier attempt was lost
 * longer ago than Stripe remembers its key, or a person was quicker on Stripe's own pages, nothing goes back twice. Throws RefundRefusedError when Stripe refuses, but while a bank has the payment back, which its event tells of.
 */
export async function refundPayment(stripe: Stripe, request: RefundRequest): Promise<RefundAnswer> {
  const before = await lookUp(stripe, request);
  if (before.leftMinor <= 0 && before.newest) return answerOf(before.newest);
  try {
    const refund = await stripe.refunds.create(
      {
        payment_intent: request.paymentIntentId,
        amount: before.leftMinor,
        metadata: { orderId: request.orderId, businessKey: request.businessKey },
      },
      { idempotencyKey: keyOf(request) },
    );
    return answerOf(refund);
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    const after = await lookUp(stripe, request);
    if (after.leftMinor > 0 || !after.newest)
      throw error.code === 'charge_disputed' ? error : new RefundRefusedError(error);
    return answerOf(after.newest);
  }
}

/** What of the wanted amount did not go back yet, and the newest refund that counts. */
async function lookUp(stripe: Stripe, { paymentIntentId, amountMinor, businessKey, counts }: RefundRequest) {
  const { data } = await stripe.refunds.list({ payment_intent: paymentIntentId, limit: LIST_LIMIT });
  const counting = data
    .filter(({ status }) => status === 'succeeded' || status === 'pending')
    .filter(({ metadata }) => counts === 'every refund' || metadata?.businessKey === businessKey);
  const leftMinor = counting.reduce((left, { amount }) => left - amount, amountMinor);
  return { leftMinor, newest: counting[0] ?? null };
}

function answerOf({ id, status }: Stripe.Refund): RefundAnswer {
  if (status === 'succeeded' || status === 'pending') return { id, status };
  if (status === 'requires_action') return { id, status: 'pending' };
  return { id, status: 'failed' };
}

function keyOf({ businessKey, attempt }: RefundRequest): string {
  return attempt === 1 ? businessKey : `${businessKey}:${attempt}`;
}

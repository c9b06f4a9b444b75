import Stripe from 'stripe';
import type { RefundRequest } from '../domain/stripe-facts.ts';

const LIST_LIMIT = 100;

/**
 * Looks what went back of the payment already, then asks for the rest. Also when the answer to an earlier attempt was lost
 * longer ago than Stripe remembers its key, or a person was quicker on Stripe's own pages, nothing goes back twice.
 */
export async function refundPayment(stripe: Stripe, request: RefundRequest): Promise<string> {
  const before = await lookUp(stripe, request);
  if (before.leftMinor <= 0 && before.id) return before.id;
  try {
    const refund = await stripe.refunds.create(
      {
        payment_intent: request.paymentIntentId,
        amount: before.leftMinor,
        metadata: { orderId: request.orderId, businessKey: request.businessKey },
      },
      { idempotencyKey: request.businessKey },
    );
    if (refund.status !== 'succeeded' && refund.status !== 'pending') {
      throw new Error(`Stripe made refund ${refund.id} with the status "${refund.status}".`);
    }
    return refund.id;
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    const after = await lookUp(stripe, request);
    if (after.leftMinor > 0 || !after.id) throw error;
    return after.id;
  }
}

/** What of the wanted amount did not go back yet, and the newest refund that counts. */
async function lookUp(stripe: Stripe, { paymentIntentId, amountMinor }: RefundRequest) {
  const { data } = await stripe.refunds.list({ payment_intent: paymentIntentId, limit: LIST_LIMIT });
  const counting = data.filter(({ status }) => status === 'succeeded' || status === 'pending');
  const leftMinor = counting.reduce((left, { amount }) => left - amount, amountMinor);
  return { leftMinor, id: counting[0]?.id ?? null };
}

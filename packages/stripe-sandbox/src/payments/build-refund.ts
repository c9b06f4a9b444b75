import type Stripe from 'stripe';
import { type SandboxDeps, unixSeconds } from '../deps.ts';

/** What a caller decides about a refund; the amount in minor units of the charge. */
export interface RefundTerms {
  amount: number;
  reason: Stripe.Refund.Reason | null;
  metadata: Record<string, string>;
}

/**
 * The refund of a card charge, which succeeds at once or stays pending; its reference at the bank is not known yet. Its
 * balance transaction comes later.
 */
export function buildRefund(
  deps: SandboxDeps,
  charge: Stripe.Charge,
  terms: RefundTerms,
  isPending: boolean,
): Stripe.Refund {
  return {
    id: deps.newId('re'),
    object: 'refund',
    amount: terms.amount,
    balance_transaction: null,
    charge: charge.id,
    created: unixSeconds(deps.now()),
    currency: charge.currency,
    customer: null,
    customer_account: null,
    destination_details: { type: 'card', card: { type: 'refund', reference_status: 'pending' } },
    metadata: terms.metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: terms.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    ...(isPending && { pending_reason: 'processing' }),
    status: isPending ? 'pending' : 'succeeded',
    transfer_reversal: null,
  };
}

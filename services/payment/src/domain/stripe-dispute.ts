import { z } from 'zod';

/** A chargeback as Stripe tells of it; amounts in minor units of `currency` in upper case. */
export interface StripeDispute {
  id: string;
  paymentIntentId: string | null;
  amountMinor: number;
  currency: string;
  reason: string;
  /** `inquiry` asks only and takes no money. */
  state: 'inquiry' | 'open' | 'won' | 'lost';
  evidenceDueAt: Date | null;
}

const disputeEventSchema = z.object({
  data: z.object({
    object: z.object({
      id: z.string(),
      object: z.literal('dispute'),
      payment_intent: z.string().nullish(),
      amount: z.int(),
      currency: z.string(),
      reason: z.string(),
      status: z.string(),
      evidence_details: z.object({ due_by: z.int().nullish() }).nullish(),
    }),
  }),
});

/** The dispute in an event of type `charge.dispute.*`; throws when the event does not have Stripe's shape. */
export function disputeOfEvent(payload: unknown): StripeDispute {
  const dispute = disputeEventSchema.parse(payload).data.object;
  const dueBy = dispute.evidence_details?.due_by;
  return {
    id: dispute.id,
    paymentIntentId: dispute.payment_intent ?? null,
    amountMinor: dispute.amount,
    currency: dispute.currency.toUpperCase(),
    reason: dispute.reason,
    state: stateOf(dispute.status),
    evidenceDueAt: dueBy ? new Date(dueBy * 1000) : null,
  };
}

function stateOf(status: string): StripeDispute['state'] {
  if (status === 'won' || status === 'lost') return status;
  return status === 'needs_response' || status === 'under_review' ? 'open' : 'inquiry';
}

import type Stripe from 'stripe';
import { type SandboxDeps, unixSeconds } from '../deps.ts';

/** How long a dispute can be answered, in seconds; networks give one to three weeks. */
const ANSWER_SECONDS = 9 * 24 * 3600;

/** What decides about a new dispute; the amount in minor units of the charge. */
export interface DisputeTerms {
  amount: number;
  reason: string;
}

/** A chargeback of a card charge that waits for an answer. Its balance transaction comes later. */
export function buildDispute(deps: SandboxDeps, charge: Stripe.Charge, terms: DisputeTerms): Stripe.Dispute {
  const created = unixSeconds(deps.now());
  const brand = charge.payment_method_details?.card?.brand ?? 'visa';
  return {
    id: deps.newId('du'),
    object: 'dispute',
    amount: terms.amount,
    balance_transactions: [],
    charge: charge.id,
    created,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: EMPTY_EVIDENCE,
    evidence_details: {
      due_by: created + ANSWER_SECONDS,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    network_reason_code: '10',
    payment_intent: charge.payment_intent,
    payment_method_details: {
      type: 'card',
      card: { brand, case_type: 'chargeback', network: brand, network_reason_code: '10' },
    },
    reason: terms.reason,
    status: 'needs_response',
  };
}

const EMPTY_EVIDENCE: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
};

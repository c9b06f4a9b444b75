import type Stripe from 'stripe';
import { type SandboxDeps, unixSeconds } from '../deps.ts';

/** An automatic payout on its way to a bank account. Its balance transaction comes later. */
export function buildPayout(
  deps: SandboxDeps,
  terms: { amount: number; currency: string; destination: string },
): Stripe.Payout {
  const created = unixSeconds(deps.now());
  return {
    id: deps.newId('po'),
    object: 'payout',
    amount: terms.amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: created,
    automatic: true,
    balance_transaction: null,
    created,
    currency: terms.currency,
    description: 'STRIPE PAYOUT',
    destination: terms.destination,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: {},
    method: 'standard',
    original_payout: null,
    payout_method: null,
    reconciliation_status: 'in_progress',
    reversed_by: null,
    source_type: 'card',
    statement_descriptor: null,
    status: 'pending',
    trace_id: { status: 'pending', value: null },
    type: 'bank_account',
  };
}

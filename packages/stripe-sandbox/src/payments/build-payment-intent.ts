import type Stripe from 'stripe';
import { type SandboxDeps, unixSeconds } from '../deps.ts';
import { newClientSecret } from '../ids.ts';
import type { StoredSession } from '../store/checkout-sessions.ts';

/** The intent that a session's first payment attempt creates; it waits for a payment method. */
export function buildPaymentIntent(deps: SandboxDeps, session: StoredSession): Stripe.PaymentIntent {
  const id = deps.newId('pi');
  return {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: session.data.amount_total ?? 0,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: newClientSecret(id),
    confirmation_method: 'automatic',
    created: unixSeconds(deps.now()),
    currency: session.data.currency ?? '',
    customer: null,
    customer_account: null,
    description: session.intentParams.description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: session.intentParams.metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: { card: CARD_OPTIONS },
    payment_method_types: ['card'],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: session.intentParams.transfer_group,
  };
}

const CARD_OPTIONS: Stripe.PaymentIntent.PaymentMethodOptions.Card = {
  installments: null,
  mandate_options: null,
  network: null,
  request_three_d_secure: 'automatic',
};

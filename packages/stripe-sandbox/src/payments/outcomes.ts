import { recordCharge } from '../balance/record-charge.ts';
import { NO_REQUEST, type SandboxDeps } from '../deps.ts';
import { insertCharge } from '../store/charges.ts';
import { type StoredSession, saveSession } from '../store/checkout-sessions.ts';
import type { Tx } from '../store/database.ts';
import { recordEvent } from '../store/events.ts';
import { planOutcome } from '../store/outcomes.ts';
import { type StoredIntent, saveIntent } from '../store/payment-intents.ts';
import { buildCharge, type Decline } from './build-charge.ts';
import type { Card } from './card.ts';

/** One payment attempt: an open session whose row is locked, its intent and the card. */
export interface Attempt {
  session: StoredSession;
  intent: StoredIntent;
  card: Card;
}

/**
 * Charges the card and completes the session. The dispute that a test card asks for comes later by itself.
 * Events: `charge.succeeded`, `payment_intent.succeeded`, `checkout.session.completed`.
 */
export async function succeed(deps: SandboxDeps, tx: Tx, { session, intent, card }: Attempt): Promise<void> {
  const charge = buildCharge(deps, intent.data, card, session.data.customer_email, null);
  charge.balance_transaction = await recordCharge(deps, tx, charge);
  Object.assign(intent.data, {
    status: 'succeeded',
    amount_received: intent.data.amount,
    latest_charge: charge.id,
    payment_method: card.paymentMethodId,
    next_action: null,
    last_payment_error: null,
  } satisfies Partial<StoredIntent['data']>);
  intent.card = null;
  Object.assign(session.data, {
    status: 'complete',
    payment_status: 'paid',
    url: null,
    customer_details: {
      address: null,
      business_name: null,
      email: session.data.customer_email,
      individual_name: null,
      name: card.name,
      phone: null,
      tax_exempt: 'none',
      tax_ids: [],
    },
  } satisfies Partial<StoredSession['data']>);
  await saveIntent(tx, intent);
  await insertCharge(tx, intent.data.id, charge, card.behaviour);
  await saveSession(tx, session);
  await recordEvent(deps, tx, 'charge.succeeded', charge, NO_REQUEST);
  await recordEvent(deps, tx, 'payment_intent.succeeded', intent.data, NO_REQUEST);
  await recordEvent(deps, tx, 'checkout.session.completed', session.data, NO_REQUEST);
  if (card.behaviour === 'disputed') await planOutcome(tx, 'dispute.open', charge.id, deps.now());
}

/** Records the bank's no; the session stays open for another try. Events: `charge.failed`, `payment_intent.payment_failed`. */
export async function decline(deps: SandboxDeps, tx: Tx, attempt: Attempt, reason: Decline): Promise<void> {
  const { session, intent, card } = attempt;
  const charge = buildCharge(deps, intent.data, card, session.data.customer_email, reason);
  Object.assign(intent.data, {
    status: 'requires_payment_method',
    latest_charge: charge.id,
    payment_method: null,
    next_action: null,
    last_payment_error: {
      type: 'card_error',
      code: 'card_declined',
      decline_code: reason.declineCode,
      message: reason.message,
      charge: charge.id,
      payment_method_type: 'card',
    },
  } satisfies Partial<StoredIntent['data']>);
  intent.card = null;
  await saveIntent(tx, intent);
  await insertCharge(tx, intent.data.id, charge);
  await saveSession(tx, session);
  await recordEvent(deps, tx, 'charge.failed', charge, NO_REQUEST);
  await recordEvent(deps, tx, 'payment_intent.payment_failed', intent.data, NO_REQUEST);
}

/** Leaves the card waiting for the confirmation page. Event: `payment_intent.requires_action`. */
export async function askForConfirmation(deps: SandboxDeps, tx: Tx, attempt: Attempt): Promise<void> {
  const { session, intent, card } = attempt;
  const pageUrl = `${deps.publicUrl}/c/pay/${session.data.id}`;
  Object.assign(intent.data, {
    status: 'requires_action',
    payment_method: card.paymentMethodId,
    last_payment_error: null,
    next_action: {
      type: 'redirect_to_url',
      redirect_to_url: { url: `${pageUrl}/confirm`, return_url: pageUrl },
    },
  } satisfies Partial<StoredIntent['data']>);
  intent.card = card;
  await saveIntent(tx, intent);
  await saveSession(tx, session);
  await recordEvent(deps, tx, 'payment_intent.requires_action', intent.data, NO_REQUEST);
}

/** The confirmation was refused: no charge, another card may be tried. Event: `payment_intent.payment_failed`. */
export async function failConfirmation(deps: SandboxDeps, tx: Tx, intent: StoredIntent): Promise<void> {
  Object.assign(intent.data, {
    status: 'requires_payment_method',
    payment_method: null,
    next_action: null,
    last_payment_error: {
      type: 'invalid_request_error',
      code: 'payment_intent_authentication_failure',
      message: 'The payment was not confirmed, so the card was not charged. Try again or use another card.',
      payment_method_type: 'card',
    },
  } satisfies Partial<StoredIntent['data']>);
  intent.card = null;
  await saveIntent(tx, intent);
  await recordEvent(deps, tx, 'payment_intent.payment_failed', intent.data, NO_REQUEST);
}

import { NO_REQUEST, type SandboxDeps, unixSeconds } from '../deps.ts';
import { lockSession, type StoredSession } from '../store/checkout-sessions.ts';
import type { Tx } from '../store/database.ts';
import { recordEvent } from '../store/events.ts';
import { getIntent, type StoredIntent, saveIntent } from '../store/payment-intents.ts';
import { buildPaymentIntent } from './build-payment-intent.ts';
import type { Card } from './card.ts';
import { askForConfirmation, decline, succeed } from './outcomes.ts';
import type { CardOutcome } from './test-cards.ts';

/** Where a payment stands after a form was handled. `open` means: look at the payment page again. */
export type PaymentState =
  | { kind: 'missing' }
  | { kind: 'open' }
  | { kind: 'needs_confirmation' }
  | { kind: 'complete'; session: StoredSession }
  | { kind: 'expired' };

/**
 * Tries to pay a session with a card, in one transaction under the session's row lock. Repeating the form is
 * safe: one whose `attempt` number is no longer current, or whose session is closed, changes nothing and
 * answers how things stand. Without an attempt number the form always counts.
 */
export async function attemptPayment(
  deps: SandboxDeps,
  sessionId: string,
  form: { card: Card; outcome: CardOutcome; attempt: number | null },
): Promise<PaymentState> {
  const state = await deps.sql.begin(async (tx): Promise<PaymentState> => {
    const session = await lockSession(tx, sessionId);
    const closed = closedState(deps, session);
    if (closed) return closed;
    if (!session) return { kind: 'missing' };
    const begun = await findBegunIntent(tx, session);
    if (begun?.data.status === 'requires_action') return { kind: 'needs_confirmation' };
    if (form.attempt !== null && form.attempt !== session.attempts) return { kind: 'open' };
    session.attempts += 1;
    const intent = begun ?? (await createIntent(deps, tx, session));
    return await applyOutcome(deps, tx, { session, intent, card: form.card }, form.outcome);
  });
  deps.wake();
  return state;
}

/** The state of a session that takes no payment any more, or null when it does. A session past its time is expired. */
export function closedState(deps: SandboxDeps, session: StoredSession | null): PaymentState | null {
  if (!session) return { kind: 'missing' };
  if (session.data.status === 'complete') return { kind: 'complete', session };
  const isOver = session.data.status === 'expired' || session.data.expires_at <= unixSeconds(deps.now());
  return isOver ? { kind: 'expired' } : null;
}

async function findBegunIntent(tx: Tx, session: StoredSession): Promise<StoredIntent | null> {
  const id = session.data.payment_intent;
  return typeof id === 'string' ? await getIntent(tx, id) : null;
}

async function createIntent(deps: SandboxDeps, tx: Tx, session: StoredSession): Promise<StoredIntent> {
  const intent = { data: buildPaymentIntent(deps, session), card: null };
  session.data.payment_intent = intent.data.id;
  await saveIntent(tx, intent);
  await recordEvent(deps, tx, 'payment_intent.created', intent.data, NO_REQUEST);
  return intent;
}

async function applyOutcome(
  deps: SandboxDeps,
  tx: Tx,
  attempt: { session: StoredSession; intent: StoredIntent; card: Card },
  outcome: CardOutcome,
): Promise<PaymentState> {
  switch (outcome.kind) {
    case 'succeeds':
      await succeed(deps, tx, attempt);
      return { kind: 'complete', session: attempt.session };
    case 'declined':
      await decline(deps, tx, attempt, outcome);
      return { kind: 'open' };
    case 'needs_confirmation':
      await askForConfirmation(deps, tx, attempt);
      return { kind: 'needs_confirmation' };
  }
}

import type { SandboxDeps } from '../deps.ts';
import { lockSession } from '../store/checkout-sessions.ts';
import { getIntent } from '../store/payment-intents.ts';
import { closedState, type PaymentState } from './attempt-payment.ts';
import { failConfirmation, succeed } from './outcomes.ts';

/**
 * Ends the confirmation step of a waiting payment, under the session's row lock. Repeating it is safe: when
 * nothing waits it changes nothing and answers how things stand.
 */
export async function confirmPayment(
  deps: SandboxDeps,
  sessionId: string,
  isConfirmed: boolean,
): Promise<PaymentState> {
  const state = await deps.sql.begin(async (tx): Promise<PaymentState> => {
    const session = await lockSession(tx, sessionId);
    const closed = closedState(deps, session);
    if (closed) return closed;
    if (!session || typeof session.data.payment_intent !== 'string') return { kind: 'open' };
    const intent = await getIntent(tx, session.data.payment_intent);
    if (intent.data.status !== 'requires_action' || !intent.card) return { kind: 'open' };
    if (!isConfirmed) {
      await failConfirmation(deps, tx, intent);
      return { kind: 'open' };
    }
    await succeed(deps, tx, { session, intent, card: intent.card });
    return { kind: 'complete', session };
  });
  deps.wake();
  return state;
}

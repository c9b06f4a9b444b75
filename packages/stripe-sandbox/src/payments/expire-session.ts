import { type Cause, NO_REQUEST, type SandboxDeps, unixSeconds } from '../deps.ts';
import { invalidRequest, resourceMissing } from '../errors.ts';
import {
  findNextExpiry,
  lockDueSession,
  lockSession,
  type StoredSession,
  saveSession,
} from '../store/checkout-sessions.ts';
import type { Tx } from '../store/database.ts';
import { recordEvent } from '../store/events.ts';
import { getIntent, saveIntent } from '../store/payment-intents.ts';
import type { WireSession } from '../store/wire-types.ts';

/**
 * Ends an open session at the seller's request, under its row lock, and cancels an intent that was begun.
 * A session that is complete or expired already is refused in Stripe's words. Event: `checkout.session.expired`.
 */
export async function expireSession(deps: SandboxDeps, tx: Tx, id: string, cause: Cause): Promise<WireSession> {
  const session = await lockSession(tx, id);
  if (!session) throw resourceMissing('checkout.session', id);
  if (session.data.status !== 'open') {
    throw invalidRequest(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.data.status}\`.`,
    );
  }
  await closeAsExpired(deps, tx, session, cause);
  return session.data;
}

/**
 * Ends every open session whose time is over, one transaction each. Answers the milliseconds until the next
 * one is due, null when none is open.
 */
export async function expireDueSessions(deps: SandboxDeps): Promise<number | null> {
  while (await expireOneDue(deps)) deps.wake();
  const next = await findNextExpiry(deps.sql);
  return next === null ? null : Math.max(0, next * 1000 - deps.now().getTime());
}

async function expireOneDue(deps: SandboxDeps): Promise<boolean> {
  return await deps.sql.begin(async (tx) => {
    const session = await lockDueSession(tx, unixSeconds(deps.now()));
    if (!session) return false;
    await closeAsExpired(deps, tx, session, NO_REQUEST);
    return true;
  });
}

async function closeAsExpired(deps: SandboxDeps, tx: Tx, session: StoredSession, cause: Cause): Promise<void> {
  session.data.status = 'expired';
  session.data.url = null;
  await saveSession(tx, session);
  if (typeof session.data.payment_intent === 'string') {
    await cancelIntent(deps, tx, session.data.payment_intent, cause);
  }
  await recordEvent(deps, tx, 'checkout.session.expired', session.data, cause);
}

async function cancelIntent(deps: SandboxDeps, tx: Tx, intentId: string, cause: Cause): Promise<void> {
  const intent = await getIntent(tx, intentId);
  intent.data.status = 'canceled';
  intent.data.canceled_at = unixSeconds(deps.now());
  intent.data.cancellation_reason = 'expired';
  intent.data.next_action = null;
  intent.card = null;
  await saveIntent(tx, intent);
  await recordEvent(deps, tx, 'payment_intent.canceled', intent.data, cause);
}

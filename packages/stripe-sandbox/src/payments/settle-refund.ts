import type Stripe from 'stripe';
import { recordBalance } from '../balance/record-balance.ts';
import { NO_REQUEST, type SandboxDeps } from '../deps.ts';
import { getCardBehaviour, lockCharge, saveCharge } from '../store/charges.ts';
import type { Tx } from '../store/database.ts';
import { recordEvent } from '../store/events.ts';
import { getRefund, saveRefund } from '../store/refunds.ts';

/** What the test card of a refund asks for, under the charge's row lock: it arrives, or comes back. */
export async function settleRefund(deps: SandboxDeps, tx: Tx, id: string): Promise<void> {
  const { charge } = await getRefund(tx, id);
  const behaviour = await getCardBehaviour(tx, String(charge));
  if (behaviour === 'refund_fails') await failRefund(deps, tx, id);
  else await completeRefund(deps, tx, id);
}

/**
 * A refund that was on its way comes back: its amount is in the platform's balance again and may be refunded anew.
 * Nothing happens to one that failed before. Events: `refund.updated`, `charge.refund.updated`, `refund.failed`.
 */
export async function failRefund(deps: SandboxDeps, tx: Tx, id: string): Promise<Stripe.Refund> {
  const { refund, charge } = await lockRefund(tx, id);
  if (refund.status === 'failed') return refund;
  const { pending_reason: _, ...rest } = refund;
  const { amount, currency } = refund;
  const movement = await recordBalance(deps, tx, { type: 'refund_failure', amount, currency, source: id });
  const failed: Stripe.Refund = {
    ...rest,
    status: 'failed',
    failure_reason: 'expired_or_canceled_card',
    failure_balance_transaction: movement.id,
  };
  await saveCharge(tx, { ...charge, amount_refunded: charge.amount_refunded - amount, refunded: false });
  await saveRefund(tx, failed);
  await reportUpdate(deps, tx, refund, failed);
  await recordEvent(deps, tx, 'refund.failed', failed, NO_REQUEST);
  return failed;
}

/** A pending refund arrives. Nothing happens to any other. Events: `refund.updated`, `charge.refund.updated`. */
export async function completeRefund(deps: SandboxDeps, tx: Tx, id: string): Promise<Stripe.Refund> {
  const { refund } = await lockRefund(tx, id);
  if (refund.status !== 'pending') return refund;
  const { pending_reason: _, ...rest } = refund;
  const arrived: Stripe.Refund = { ...rest, status: 'succeeded' };
  await saveRefund(tx, arrived);
  await reportUpdate(deps, tx, refund, arrived);
  return arrived;
}

async function lockRefund(tx: Tx, id: string): Promise<{ refund: Stripe.Refund; charge: Stripe.Charge }> {
  const { charge: chargeId } = await getRefund(tx, id);
  const charge = await lockCharge(tx, String(chargeId));
  return { charge, refund: await getRefund(tx, id) };
}

async function reportUpdate(deps: SandboxDeps, tx: Tx, before: Stripe.Refund, after: Stripe.Refund): Promise<void> {
  await recordEvent(deps, tx, 'refund.updated', after, NO_REQUEST, { before });
  await recordEvent(deps, tx, 'charge.refund.updated', after, NO_REQUEST, { before });
}

import type Stripe from 'stripe';
import { recordBalance } from '../balance/record-balance.ts';
import type { Cause, SandboxDeps } from '../deps.ts';
import { invalidRequest } from '../errors.ts';
import { formatMoney } from '../pages/money.ts';
import { getCardBehaviour, lockCharge, saveCharge } from '../store/charges.ts';
import type { Tx } from '../store/database.ts';
import { disputesOfCharge } from '../store/disputes.ts';
import { recordEvent } from '../store/events.ts';
import { planOutcome } from '../store/outcomes.ts';
import { insertRefund } from '../store/refunds.ts';
import { buildRefund, type RefundTerms } from './build-refund.ts';

/** A refund as asked for; without an amount all that is left goes back. */
export type RefundRequest = Omit<RefundTerms, 'amount'> & { chargeId: string; amount: number | undefined };

/**
 * Gives a charge's money back, in whole or in part, under the charge's row lock, so that no more goes back than was paid.
 * Refused in Stripe's words: a charge that failed, one whose dispute is open or took all that was left (`charge_disputed`), one that is refunded already, an amount above what is left.
 * What the test card asks for comes later by itself.
 * Events: `refund.created`, `refund.updated` unless it is pending, `charge.refunded`.
 */
export async function refundCharge(
  deps: SandboxDeps,
  tx: Tx,
  request: RefundRequest,
  cause: Cause,
): Promise<Stripe.Refund> {
  const charge = await lockCharge(tx, request.chargeId);
  const lostMinor = await checkDisputes(tx, charge);
  const amount = refundableAmount(charge, request.amount, lostMinor);
  const behaviour = await getCardBehaviour(tx, charge.id);
  const refund = buildRefund(deps, charge, { ...request, amount }, behaviour === 'refund_pends');
  const { id } = await recordBalance(deps, tx, {
    type: 'refund',
    amount: -amount,
    currency: charge.currency,
    source: refund.id,
  });
  refund.balance_transaction = id;
  await insertRefund(tx, refund, charge);
  const refunded = charge.amount_refunded + amount;
  const changed = { ...charge, amount_refunded: refunded, refunded: refunded === charge.amount };
  await saveCharge(tx, changed);
  await recordEvent(deps, tx, 'refund.created', refund, cause);
  if (refund.status === 'succeeded') await recordEvent(deps, tx, 'refund.updated', refund, cause);
  await recordEvent(deps, tx, 'charge.refunded', changed, cause, { before: charge });
  if (behaviour === 'refund_pends' || behaviour === 'refund_fails') {
    await planOutcome(tx, 'refund.settle', refund.id, deps.now());
  }
  return refund;
}

/** Answers what lost disputes took of the charge: of one that was disputed in part the rest may go back. */
async function checkDisputes(tx: Tx, charge: Stripe.Charge): Promise<number> {
  if (!charge.disputed) return 0;
  const { isOpen, lostMinor } = await disputesOfCharge(tx, charge.id);
  if (!isOpen && lostMinor + charge.amount_refunded < charge.amount) return lostMinor;
  if (!isOpen && lostMinor === 0) return 0;
  throw invalidRequest(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
    code: 'charge_disputed',
  });
}

function refundableAmount(charge: Stripe.Charge, wanted: number | undefined, lostMinor: number): number {
  if (!charge.paid)
    throw invalidRequest(`Charge ${charge.id} has failed, and cannot be refunded.`, { param: 'charge' });
  const left = charge.amount - charge.amount_refunded;
  if (left === 0) {
    throw invalidRequest(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  }
  const amount = wanted ?? left - lostMinor;
  if (amount <= left - lostMinor) return amount;
  const money = (minor: number) => formatMoney(minor, charge.currency);
  const bound = charge.amount_refunded === 0 ? 'charge amount' : 'unrefunded amount on charge';
  throw invalidRequest(`Refund amount (${money(amount)}) is greater than ${bound} (${money(left - lostMinor)})`, {
    param: 'amount',
  });
}

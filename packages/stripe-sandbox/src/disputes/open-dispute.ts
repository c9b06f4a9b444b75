import type Stripe from 'stripe';
import { recordBalance } from '../balance/record-balance.ts';
import { NO_REQUEST, type SandboxDeps } from '../deps.ts';
import { invalidRequest } from '../errors.ts';
import { lockCharge, saveCharge } from '../store/charges.ts';
import type { Tx } from '../store/database.ts';
import { insertDispute, saveDispute } from '../store/disputes.ts';
import { recordEvent } from '../store/events.ts';
import { planOutcome } from '../store/outcomes.ts';
import { buildDispute } from './build-dispute.ts';

/** A dispute as ordered; without an amount all that was not refunded. */
export interface DisputeOrder {
  chargeId: string;
  amount?: number | undefined;
  reason?: string | undefined;
}

/**
 * A buyer disputes a charge: its money leaves the platform's balance until the dispute is won. It is lost by itself when
 * nobody answers in time. Refused: a charge that failed, is disputed already, or holds less than the amount.
 * Events: `charge.dispute.created`, `charge.dispute.funds_withdrawn`.
 */
export async function openDispute(deps: SandboxDeps, tx: Tx, order: DisputeOrder): Promise<Stripe.Dispute> {
  const charge = await lockCharge(tx, order.chargeId);
  const amount = disputableAmount(charge, order.amount);
  const dispute = buildDispute(deps, charge, { amount, reason: order.reason ?? 'fraudulent' });
  await insertDispute(tx, dispute);
  await saveCharge(tx, { ...charge, disputed: true });
  await recordEvent(deps, tx, 'charge.dispute.created', dispute, NO_REQUEST);
  const withdrawn = await withdraw(deps, tx, dispute);
  await planOutcome(tx, 'dispute.lapse', dispute.id, new Date((dispute.evidence_details.due_by ?? 0) * 1000));
  return withdrawn;
}

/** The dispute that a test card asks for; none when all was refunded or somebody disputed it before. */
export async function openCardDispute(deps: SandboxDeps, tx: Tx, chargeId: string): Promise<void> {
  const charge = await lockCharge(tx, chargeId);
  if (charge.disputed || charge.refunded) return;
  await openDispute(deps, tx, { chargeId });
}

function disputableAmount(charge: Stripe.Charge, wanted: number | undefined): number {
  if (!charge.paid) throw invalidRequest(`Charge ${charge.id} has failed, and cannot be disputed.`);
  if (charge.disputed) throw invalidRequest(`Charge ${charge.id} is disputed already.`);
  const amount = wanted ?? charge.amount - charge.amount_refunded;
  if (amount >= 1 && amount <= charge.amount) return amount;
  throw invalidRequest(`Charge ${charge.id} cannot be disputed for ${amount}.`, { param: 'amount' });
}

async function withdraw(deps: SandboxDeps, tx: Tx, dispute: Stripe.Dispute): Promise<Stripe.Dispute> {
  const movement = await recordBalance(deps, tx, {
    type: 'adjustment',
    amount: -dispute.amount,
    currency: dispute.currency,
    source: dispute.id,
    description: `Chargeback withdrawal for ${String(dispute.charge)}`,
  });
  const withdrawn = { ...dispute, balance_transactions: [movement] };
  await saveDispute(tx, withdrawn);
  await recordEvent(deps, tx, 'charge.dispute.funds_withdrawn', withdrawn, NO_REQUEST);
  return withdrawn;
}

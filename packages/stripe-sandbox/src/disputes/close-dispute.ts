import type Stripe from 'stripe';
import { recordBalance } from '../balance/record-balance.ts';
import { type Cause, NO_REQUEST, type SandboxDeps } from '../deps.ts';
import { invalidRequest } from '../errors.ts';
import type { Tx } from '../store/database.ts';
import { lockDispute, saveDispute } from '../store/disputes.ts';
import { recordEvent } from '../store/events.ts';

/** How a dispute can end. */
export type Decision = 'won' | 'lost';

/** Texts in `evidence[uncategorized_text]` that decide a dispute, as in Stripe's test mode. */
const DECISIVE_EVIDENCE: ReadonlyMap<string, Decision> = new Map([
  ['winning_evidence', 'won'],
  ['losing_evidence', 'lost'],
]);

/** What the evidence of a dispute decides about it; null when it leaves that open. */
export function decisionOf(dispute: Stripe.Dispute): Decision | null {
  return DECISIVE_EVIDENCE.get(dispute.evidence.uncategorized_text ?? '') ?? null;
}

/** Whether a dispute is decided. */
export function isClosed(dispute: Stripe.Dispute): boolean {
  return dispute.status === 'won' || dispute.status === 'lost';
}

/**
 * Ends a dispute under its row lock. A won one brings the money back and its charge may be refunded again.
 * Refused when it is decided already. Events: `charge.dispute.closed`, after `charge.dispute.funds_reinstated` when won.
 */
export async function closeDispute(
  deps: SandboxDeps,
  tx: Tx,
  id: string,
  decision: Decision,
  cause: Cause,
): Promise<Stripe.Dispute> {
  const dispute = await lockDispute(tx, id);
  if (isClosed(dispute)) throw invalidRequest(`This dispute is already closed: it was ${dispute.status}.`);
  const closed = decision === 'won' ? await reinstate(deps, tx, dispute) : { ...dispute, status: decision };
  await saveDispute(tx, closed);
  if (decision === 'won') await recordEvent(deps, tx, 'charge.dispute.funds_reinstated', closed, cause);
  await recordEvent(deps, tx, 'charge.dispute.closed', closed, cause, { before: dispute });
  return closed;
}

/** Ends a dispute as its evidence asks for; nothing happens to one that is decided. */
export async function decideByEvidence(deps: SandboxDeps, tx: Tx, id: string): Promise<void> {
  const dispute = await lockDispute(tx, id);
  const decision = decisionOf(dispute);
  if (decision && !isClosed(dispute)) await closeDispute(deps, tx, id, decision, NO_REQUEST);
}

/** A dispute that nobody answered in time is lost. */
export async function lapseDispute(deps: SandboxDeps, tx: Tx, id: string): Promise<void> {
  const { status } = await lockDispute(tx, id);
  if (status === 'needs_response') await closeDispute(deps, tx, id, 'lost', NO_REQUEST);
}

async function reinstate(deps: SandboxDeps, tx: Tx, dispute: Stripe.Dispute): Promise<Stripe.Dispute> {
  const movement = await recordBalance(deps, tx, {
    type: 'adjustment',
    amount: dispute.amount,
    currency: dispute.currency,
    source: dispute.id,
    description: `Chargeback reversal for ${String(dispute.charge)}`,
    reportingCategory: 'dispute_reversal',
  });
  const movements = [...dispute.balance_transactions, movement];
  return { ...dispute, status: 'won', balance_transactions: movements, is_charge_refundable: true };
}

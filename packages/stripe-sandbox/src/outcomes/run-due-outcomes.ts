import type { SandboxDeps } from '../deps.ts';
import { decideByEvidence, lapseDispute } from '../disputes/close-dispute.ts';
import { openCardDispute } from '../disputes/open-dispute.ts';
import { settleRefund } from '../payments/settle-refund.ts';
import { createPayouts } from '../payouts/create-payouts.ts';
import { settlePayout } from '../payouts/settle-payout.ts';
import type { Tx } from '../store/database.ts';
import { findNextOutcome, type OutcomeKind, takeDueOutcome } from '../store/outcomes.ts';

/** What happens for each kind, in the transaction that takes it out of the plan. */
const HANDLERS: Readonly<Record<OutcomeKind, (deps: SandboxDeps, tx: Tx, objectId: string) => Promise<void>>> = {
  'refund.settle': settleRefund,
  'dispute.open': openCardDispute,
  'dispute.decide': decideByEvidence,
  'dispute.lapse': lapseDispute,
  'payout.create': createPayouts,
  'payout.settle': settlePayout,
};

/**
 * Lets happen what is due, one transaction each. Answers the milliseconds until the next is due, null when nothing is
 * planned or all of it is held.
 */
export async function runDueOutcomes(deps: SandboxDeps): Promise<number | null> {
  const held = deps.faults.heldOutcomes();
  if (held === 'all') return null;
  while (await runOne(deps, held)) deps.wake();
  const next = await findNextOutcome(deps.sql, held);
  return next === null ? null : Math.max(0, next.getTime() - deps.now().getTime());
}

async function runOne(deps: SandboxDeps, held: string[]): Promise<boolean> {
  return await deps.sql.begin(async (tx) => {
    const outcome = await takeDueOutcome(tx, deps.now(), held);
    if (!outcome) return false;
    await HANDLERS[outcome.kind](deps, tx, outcome.objectId);
    return true;
  });
}

import { type Tx, transact } from '@craftlane/service-kit/db';
import { findEarning, saveEarning } from '../db/earnings.ts';
import { book } from '../db/ledger.ts';
import { findReversal, type Reversal, settleReversal, spendReversalAttempt } from '../db/transfer-reversals.ts';
import type { PaymentDeps } from '../deps.ts';
import { AttemptSpentError, TransferRefusedError } from '../domain/errors.ts';
import { reversalEntry } from '../domain/postings.ts';
import { lockEarning } from './clear-earning.ts';
import { noteMoney } from './store-order.ts';

/**
 * Asks Stripe to bring back what was sent and books it against the freelancer's debt. One that Stripe refuses, as when the account is empty,
 * leaves the debt, which later earnings pay. Waits while the earning is still on its way. Safe to repeat and to run at once. Throws
 * UNAVAILABLE when Stripe does not answer, for the job around it to try again.
 */
export async function sendReversal(deps: PaymentDeps, reversalId: string): Promise<void> {
  const reversal = await findReversal(deps.db, reversalId);
  if (reversal?.status !== 'due') return;
  const earning = await findEarning(deps.db, reversal.earningId);
  if (!earning?.stripeTransferId) return;
  deps.crashPoint('reversal.stored');
  try {
    const { id } = await deps.stripe.reverseTransfer({
      businessKey: reversalKey(reversal),
      stripeTransferId: earning.stripeTransferId,
      amountMinor: reversal.amountMinor,
      attempt: reversal.attempt,
    });
    deps.crashPoint('reversal.stripe-answered');
    await transact(deps.db, (tx) => recordReversal(tx, deps, reversal, id));
    deps.crashPoint('reversal.recorded');
  } catch (error) {
    if (error instanceof AttemptSpentError) await spendReversalAttempt(deps.db, reversal);
    if (!(error instanceof TransferRefusedError)) throw error;
    const { message: refusal } = error;
    await transact(deps.db, (tx) => recordRefusal(tx, deps, reversal, refusal));
    deps.log.warn({ orderId: reversal.orderId, reversalId, refusal }, 'Stripe refused to bring an earning back');
  }
}

/** What names a reversal at Stripe. */
export function reversalKey({ id, orderId }: Pick<Reversal, 'id' | 'orderId'>): string {
  return `order:${orderId}:reversal:${id}`;
}

async function recordRefusal(tx: Tx, deps: PaymentDeps, reversal: Reversal, refusal: string): Promise<void> {
  const locked = await lockEarning(tx, deps, reversal.earningId);
  if (!locked) return;
  const settled = { status: 'failed', refusal, settledAt: deps.clock.now() } as const;
  if (!(await settleReversal(tx, reversal.id, settled))) return;
  const { amountMinor } = reversal;
  await noteMoney(tx, deps, locked.order, [{ type: 'payout_reversal_refused', by: 'system', amountMinor }]);
}

async function recordReversal(tx: Tx, deps: PaymentDeps, reversal: Reversal, stripeReversalId: string): Promise<void> {
  const locked = await lockEarning(tx, deps, reversal.earningId);
  if (!locked) return;
  const { order, earning } = locked;
  const at = deps.clock.now();
  if (!(await settleReversal(tx, reversal.id, { status: 'succeeded', stripeReversalId, settledAt: at }))) return;
  const { amountMinor } = reversal;
  await saveEarning(tx, { ...earning, reversedMinor: earning.reversedMinor + amountMinor });
  await book(tx, [reversalEntry(order, reversal.id, amountMinor)], { newId: deps.newId, at });
  await noteMoney(tx, deps, order, [{ type: 'payout_reversed', by: 'system', amountMinor }]);
}

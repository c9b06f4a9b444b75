import type { Tx } from '@craftlane/service-kit/db';
import { saveEarning } from '../db/earnings.ts';
import { book } from '../db/ledger.ts';
import { findReversal, listDueReversals, settleReversal } from '../db/transfer-reversals.ts';
import type { PaymentDeps } from '../deps.ts';
import { moneyLine } from '../domain/advance-order.ts';
import { keptEntry } from '../domain/postings.ts';
import { lockEarning } from './clear-earning.ts';
import { noteMoney } from './store-order.ts';

/**
 * An earning that Stripe would not send is available again, and says why. What was to come back of it meanwhile is taken of it at once. It
 * is tried again when the account changes and by every reconciliation; the timeline tells of the same refusal once.
 */
export async function keepRefusedEarning(tx: Tx, deps: PaymentDeps, earningId: string, refusal: string): Promise<void> {
  const locked = await lockEarning(tx, deps, earningId);
  if (locked?.earning.status !== 'sending') return;
  const { order, earning } = locked;
  const at = deps.clock.now();
  await saveEarning(tx, {
    ...earning,
    status: 'available',
    sentMinor: 0,
    sentAt: null,
    stripeAccountId: null,
    refusal,
    refusals: earning.refusals + 1,
  });
  const lines = earning.refusal === refusal ? [] : moneyLine('payout_refused', earning.sentMinor);
  for (const { id: reversalId } of await listDueReversals(tx, earningId)) {
    const reversal = await findReversal(tx, reversalId);
    if (!reversal || !(await settleReversal(tx, reversalId, { status: 'moot', settledAt: at }))) continue;
    await book(tx, [keptEntry(order, reversalId, reversal.amountMinor)], { newId: deps.newId, at });
    lines.push(...moneyLine('earnings_withheld', reversal.amountMinor));
  }
  if (lines.length > 0) await noteMoney(tx, deps, order, lines);
  deps.log.error({ orderId: order.id, earningId, refusal }, 'Stripe refused to send an earning');
}

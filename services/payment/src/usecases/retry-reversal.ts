import type { Actor } from '@craftlane/service-kit/auth';
import { type Tx, transact } from '@craftlane/service-kit/db';
import { AppError, notFound } from '@craftlane/service-kit/errors';
import { addJob } from '@craftlane/service-kit/jobs';
import { lockBalanceOf, owedMinor } from '../db/earnings.ts';
import { lockOrder } from '../db/orders.ts';
import { askAgainForReversal, findReversal, type Reversal } from '../db/transfer-reversals.ts';
import type { PaymentDeps } from '../deps.ts';
import { jobs } from '../jobs.ts';
import { logMoneyAction, requireOperator } from './operator-action.ts';

/**
 * An operator has Stripe asked once more to bring back what an account could not give, as far as its freelancer still owes it, or once
 * more what was not answered. Throws NOT_FOUND, ILLEGAL_TRANSITION when it came back or nothing is owed any more.
 */
export async function retryReversal(
  deps: PaymentDeps,
  actor: Actor,
  { reversalId, reason }: { reversalId: string; reason: string },
): Promise<Record<string, never>> {
  requireOperator(actor);
  await transact(deps.db, async (tx) => {
    const found = await findReversal(tx, reversalId);
    if (!found || !(await lockOrder(tx, found.orderId))) throw notFound('no such reversal');
    await lockBalanceOf(tx, found.freelancerId);
    const reversal = (await findReversal(tx, reversalId)) ?? found;
    const amountMinor = await askAgain(tx, reversal);
    if (amountMinor === null)
      throw new AppError('ILLEGAL_TRANSITION', 'This has come back, or nothing is owed any more.', {
        data: { status: reversal.status },
      });
    await addJob(tx, jobs.sendReversal, { reversalId }, { jobKey: jobs.key.reversal(reversalId) });
    const { orderId } = found;
    const details = { reversalId, amountMinor };
    await logMoneyAction(tx, deps, actor, { action: 'retry_reversal', orderId, reason, details });
  });
  return {};
}

/** Makes a failed reversal due again; answers what Stripe is asked for, null when it need not be asked. */
async function askAgain(tx: Tx, reversal: Reversal): Promise<number | null> {
  if (reversal.status === 'due') return reversal.amountMinor;
  const amountMinor = Math.min(reversal.amountMinor, await owedMinor(tx, reversal));
  return amountMinor > 0 && (await askAgainForReversal(tx, reversal, amountMinor)) ? amountMinor : null;
}

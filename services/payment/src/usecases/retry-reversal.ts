import type { Actor } from '@craftlane/service-kit/auth';
import { transact } from '@craftlane/service-kit/db';
import { AppError, notFound } from '@craftlane/service-kit/errors';
import { addJob } from '@craftlane/service-kit/jobs';
import { lockBalanceOf, owedMinor } from '../db/earnings.ts';
import { lockOrder } from '../db/orders.ts';
import { askAgainForReversal, findReversal } from '../db/transfer-reversals.ts';
import type { PaymentDeps } from '../deps.ts';
import { jobs } from '../jobs.ts';
import { logMoneyAction, requireOperator } from './operator-action.ts';

/**
 * An operator has Stripe asked once more to bring back what an account could not give, as far as its freelancer still owes it. Throws
 * NOT_FOUND, ILLEGAL_TRANSITION when it has not failed or nothing is owed any more.
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
    const amountMinor = Math.min(reversal.amountMinor, await owedMinor(tx, reversal));
    const isAskedAgain = amountMinor > 0 && (await askAgainForReversal(tx, reversal, amountMinor));
    if (!isAskedAgain)
      throw new AppError('ILLEGAL_TRANSITION', 'This has not failed, or nothing is owed any more.', {
        data: { status: reversal.status },
      });
    await addJob(tx, jobs.sendReversal, { reversalId }, { jobKey: jobs.key.reversal(reversalId) });
    const { orderId } = found;
    const details = { reversalId, amountMinor };
    await logMoneyAction(tx, deps, actor, { action: 'retry_reversal', orderId, reason, details });
  });
  return {};
}

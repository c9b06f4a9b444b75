import type { Actor } from '@craftlane/service-kit/auth';
import { transact } from '@craftlane/service-kit/db';
import { AppError, notFound } from '@craftlane/service-kit/errors';
import { addJob } from '@craftlane/service-kit/jobs';
import { findEarning } from '../db/earnings.ts';
import { lockOrder } from '../db/orders.ts';
import type { PaymentDeps } from '../deps.ts';
import { jobs } from '../jobs.ts';
import { logMoneyAction, requireOperator } from './operator-action.ts';

/** An operator has an earning that waits, or was not answered, tried once more. Throws NOT_FOUND, ILLEGAL_TRANSITION when it does not wait to be sent. */
export async function retryTransfer(
  deps: PaymentDeps,
  actor: Actor,
  { earningId, reason }: { earningId: string; reason: string },
): Promise<Record<string, never>> {
  requireOperator(actor);
  await transact(deps.db, async (tx) => {
    const found = await findEarning(tx, earningId);
    const earning = found && (await lockOrder(tx, found.orderId)) && (await findEarning(tx, earningId));
    if (!earning) throw notFound('no such earning');
    const { status, orderId } = earning;
    if (status !== 'available' && status !== 'sending')
      throw new AppError('ILLEGAL_TRANSITION', 'This earning does not wait to be sent.', { data: { status } });
    await addJob(tx, jobs.sendEarning, { earningId }, { jobKey: jobs.key.earning(earningId) });
    const details = { earningId };
    await logMoneyAction(tx, deps, actor, {
      action: 'retry_transfer',
      orderId,
      reason,
      details,
      says: 'payout_retried',
    });
  });
  return {};
}

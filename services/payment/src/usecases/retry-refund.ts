import type { Actor } from '@craftlane/service-kit/auth';
import { transact } from '@craftlane/service-kit/db';
import { AppError, notFound } from '@craftlane/service-kit/errors';
import { addJob } from '@craftlane/service-kit/jobs';
import { lockOrder } from '../db/orders.ts';
import { findRefund, lockRefund, saveRefund } from '../db/refunds.ts';
import type { PaymentDeps } from '../deps.ts';
import { jobs } from '../jobs.ts';
import { logMoneyAction, requireOperator } from './operator-action.ts';

/** An operator has a failed refund tried once more. Throws NOT_FOUND, ILLEGAL_TRANSITION when it has not failed. */
export async function retryRefund(
  deps: PaymentDeps,
  actor: Actor,
  { refundId, reason }: { refundId: string; reason: string },
): Promise<Record<string, never>> {
  requireOperator(actor);
  await transact(deps.db, async (tx) => {
    const found = await findRefund(tx, refundId);
    const refund = found && (await lockOrder(tx, found.orderId)) && (await lockRefund(tx, refundId));
    if (!refund) throw notFound('no such refund');
    const { status, attempt, orderId, amountMinor } = refund;
    if (status !== 'failed')
      throw new AppError('ILLEGAL_TRANSITION', 'This refund has not failed.', { data: { status } });
    await saveRefund(tx, refundId, { status: 'due', attempt: attempt + 1, settledAt: null, refusal: null });
    await addJob(tx, jobs.sendRefund, { refundId }, { jobKey: jobs.key.orderRefund(refundId) });
    const details = { refundId, amountMinor, attempt: attempt + 1 };
    await logMoneyAction(tx, deps, actor, { action: 'retry_refund', orderId, reason, details });
  });
  return {};
}

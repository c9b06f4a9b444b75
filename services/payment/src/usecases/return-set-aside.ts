import type { Actor } from '@craftlane/service-kit/auth';
import { transact } from '@craftlane/service-kit/db';
import { notFound } from '@craftlane/service-kit/errors';
import { addJob } from '@craftlane/service-kit/jobs';
import { insertDueRefund } from '../db/due-refunds.ts';
import { lockOrder } from '../db/orders.ts';
import { findOrderOfSetAside, resolveSetAsidePayment } from '../db/set-aside-payments.ts';
import type { PaymentDeps } from '../deps.ts';
import { jobs } from '../jobs.ts';
import { logMoneyAction, requireOperator } from './operator-action.ts';

/** An operator gives a payment of another amount than was asked back in full. Throws NOT_FOUND for who is none, and once it was decided. */
export async function returnSetAside(
  deps: PaymentDeps,
  actor: Actor,
  { sessionId, reason }: { sessionId: string; reason: string },
): Promise<Record<string, never>> {
  requireOperator(actor);
  await transact(deps.db, async (tx) => {
    const orderId = await findOrderOfSetAside(tx, sessionId);
    if (!orderId || !(await lockOrder(tx, orderId))) throw notFound('no such payment');
    const at = deps.clock.now();
    const payment = await resolveSetAsidePayment(tx, sessionId, at);
    if (!payment) throw notFound('decided already');
    const { paymentIntentId, amountMinor, currency } = payment;
    await insertDueRefund(tx, { sessionId, orderId, paymentIntentId, amountMinor, currency, createdAt: at });
    await addJob(tx, jobs.refundLatePayment, { sessionId }, { jobKey: jobs.key.refund(sessionId) });
    const details = { sessionId, amountMinor, currency };
    await logMoneyAction(tx, deps, actor, { action: 'return_set_aside', orderId, reason, details });
  });
  return {};
}

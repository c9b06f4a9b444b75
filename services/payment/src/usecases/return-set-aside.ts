import type { Actor } from '@craftlane/service-kit/auth';
import { type Tx, transact } from '@craftlane/service-kit/db';
import { notFound } from '@craftlane/service-kit/errors';
import { addJob } from '@craftlane/service-kit/jobs';
import { findLateRefund, insertDueRefund, lockLateRefund, saveLateRefund } from '../db/due-refunds.ts';
import { lockOrder } from '../db/orders.ts';
import { findOrderOfSetAside, resolveSetAsidePayment } from '../db/set-aside-payments.ts';
import type { PaymentDeps } from '../deps.ts';
import { jobs } from '../jobs.ts';
import { logMoneyAction, requireOperator } from './operator-action.ts';

/**
 * An operator gives a payment that paid for nothing back in full: one of another amount than was asked, or a late one whose refund failed.
 * Throws NOT_FOUND for who is none, and when there is nothing to decide any more.
 */
export async function returnSetAside(
  deps: PaymentDeps,
  actor: Actor,
  { sessionId, reason }: { sessionId: string; reason: string },
): Promise<Record<string, never>> {
  requireOperator(actor);
  await transact(deps.db, async (tx) => {
    const orderId = (await findOrderOfSetAside(tx, sessionId)) ?? (await findLateRefund(tx, sessionId))?.orderId;
    if (!orderId || !(await lockOrder(tx, orderId))) throw notFound('no such payment');
    const decided = (await decide(tx, deps, sessionId)) ?? (await retry(tx, sessionId));
    if (!decided) throw notFound('decided already');
    await addJob(tx, jobs.refundLatePayment, { sessionId }, { jobKey: jobs.key.refund(sessionId) });
    const { action, details } = decided;
    await logMoneyAction(tx, deps, actor, { action, orderId, reason, details: { sessionId, ...details } });
  });
  return {};
}

/** What was set aside is to go back from now on; null when nobody has to decide about it. */
async function decide(tx: Tx, deps: PaymentDeps, sessionId: string) {
  const at = deps.clock.now();
  const payment = await resolveSetAsidePayment(tx, sessionId, at);
  if (!payment) return null;
  const { orderId, paymentIntentId, amountMinor, currency } = payment;
  await insertDueRefund(tx, { sessionId, orderId, paymentIntentId, amountMinor, currency, createdAt: at });
  return { action: 'return_set_aside', details: { amountMinor, currency } };
}

/** A refund that failed is tried once more; null when it has not. */
async function retry(tx: Tx, sessionId: string) {
  const refund = await lockLateRefund(tx, sessionId);
  if (!refund?.failedAt) return null;
  const attempt = refund.attempt + 1;
  await saveLateRefund(tx, sessionId, { failedAt: null, attempt });
  return { action: 'retry_refund', details: { amountMinor: refund.amountMinor, attempt } };
}

import type { Tx } from '@craftlane/service-kit/db';
import { addJob } from '@craftlane/service-kit/jobs';
import { insertRefund } from '../db/refunds.ts';
import { appendTimeline } from '../db/timeline.ts';
import type { PaymentDeps } from '../deps.ts';
import type { Order } from '../domain/order.ts';
import type { OrderMove } from '../domain/order-process.ts';
import { returnedMinor } from '../domain/settlement.ts';
import { jobs } from '../jobs.ts';

/**
 * Queues what a move decided to give back: the difference between what goes back of the order now and before. The timeline, which both
 * people read, names the part of the work's price. Does nothing when the move gave nothing back.
 */
export async function queueRefund(
  tx: Tx,
  { newId }: PaymentDeps,
  order: Order,
  { before, cause }: { before: Order; cause: OrderMove },
): Promise<void> {
  const amountMinor = returnedMinor(order) - returnedMinor(before);
  if (amountMinor <= 0) return;
  const { id: orderId, currency, updatedAt: at } = order;
  const id = newId();
  const refund = { id, orderId, cause, amountMinor, currency, createdAt: at };
  await insertRefund(tx, { ...refund, status: 'due', stripeRefundId: null, settledAt: null });
  const shownMinor = order.refundedMinor - before.refundedMinor;
  await appendTimeline(tx, orderId, [{ type: 'refund_due', by: 'system', amountMinor: shownMinor }], { newId, at });
  await addJob(tx, jobs.sendRefund, { refundId: id }, { jobKey: jobs.key.orderRefund(id) });
}

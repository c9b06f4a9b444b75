import type { Tx } from '@craftlane/service-kit/db';
import { addJob } from '@craftlane/service-kit/jobs';
import { insertRefund } from '../db/refunds.ts';
import { appendTimeline } from '../db/timeline.ts';
import type { PaymentDeps } from '../deps.ts';
import type { Order } from '../domain/order.ts';
import type { OrderMove } from '../domain/order-process.ts';
import { jobs } from '../jobs.ts';

/** Queues what a move gives back. The timeline, which both people read, names the part of the work's price. */
export async function queueRefund(
  tx: Tx,
  { newId }: PaymentDeps,
  order: Order,
  { amountMinor, shownMinor, cause }: { amountMinor: number; shownMinor: number; cause: OrderMove },
): Promise<void> {
  const { id: orderId, currency, updatedAt: at } = order;
  const id = newId();
  const refund = { id, orderId, cause, amountMinor, currency, createdAt: at };
  await insertRefund(tx, { ...refund, status: 'due', stripeRefundId: null, settledAt: null });
  await appendTimeline(tx, orderId, [{ type: 'refund_due', by: 'system', amountMinor: shownMinor }], { newId, at });
  await addJob(tx, jobs.sendRefund, { refundId: id }, { jobKey: jobs.key.orderRefund(id) });
}

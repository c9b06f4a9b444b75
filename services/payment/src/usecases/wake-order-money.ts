import type { Tx } from '@craftlane/service-kit/db';
import { addJob } from '@craftlane/service-kit/jobs';
import { listDueRefunds } from '../db/due-refunds.ts';
import { lockEarnings } from '../db/earnings.ts';
import { listDueRefundsOfOrder } from '../db/refunds.ts';
import { jobs } from '../jobs.ts';
import { queueClearing } from './note-earnings.ts';

/** Queues what of an order's money stood still while it was frozen: earnings that clear or wait to be sent, refunds, and late money. */
export async function wakeOrderMoney(tx: Tx, orderId: string): Promise<void> {
  for (const earning of await lockEarnings(tx, orderId)) {
    const { id: earningId, status } = earning;
    if (status === 'clearing') await queueClearing(tx, earning);
    if (status === 'available')
      await addJob(tx, jobs.sendEarning, { earningId }, { jobKey: jobs.key.earning(earningId) });
  }
  for (const refundId of await listDueRefundsOfOrder(tx, orderId))
    await addJob(tx, jobs.sendRefund, { refundId }, { jobKey: jobs.key.orderRefund(refundId) });
  for (const { sessionId } of await listDueRefunds(tx, orderId))
    await addJob(tx, jobs.refundLatePayment, { sessionId }, { jobKey: jobs.key.refund(sessionId) });
}
